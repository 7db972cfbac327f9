/** Labels before a colon, in all languages: `Presenter: ...`, `Slides: ...`. Lower case, singular and plural. */
import { phraseList } from './phraseList.js';

/** What a labelled line holds. `speaker`, `abstract`: of the talk; `talk`: its page; `other`: slides and the like. */
export type LabelKind = 'speaker' | 'talk' | 'abstract' | 'schedule' | 'website' | 'date' | 'time' | 'room' | 'other';

const tables: readonly (readonly [LabelKind, readonly string[]])[] = [
  [
    'speaker',
    phraseList(`
    speaker | speakers | speaker(s) | presenter | presenters | presenter(s) | presented by | presentation by | talk by | session by | by | given by | author | authors | author(s) | lecturer
    instructor | instructors | facilitator | facilitators | facilitator(s) | topic facilitator(s) | session facilitator(s) | lead | leads | session lead | session leads | session leader | host | hosts | hosted by | led by
    moderator | moderators | moderated by | panelist | panelists | panellists | panel members | who | keynote speaker | keynote speakers
    vortragender | vortragende | vortragende(r) | referent | referentin | referenten | referent*in | referent:in | redner | rednerin | sprecher | sprecherin | sprecher*innen | vorgetragen von | von | moderation | autor | autorin | autoren
    intervenant | intervenante | intervenants | intervenant(s) | intervenant·e·s | orateur | oratrice | orateurs | présentateur | présentatrice | présenté par | par | animé par | conférencier | conférencière | auteur | auteurs
    ponente | ponentes | ponente(s) | presentador | presentadora | presentado por | orador | oradora | conferenciante | charlista | autor(es) | autora | por | modera
    登壇者 | 発表者 | 講演者 | 講師 | スピーカー | 登壇 | 話者 | 著者 | モデレーター | パネリスト
  `),
  ],
  [
    'talk',
    phraseList(`
    talk | session | talk page | session page | talk link | session link | talk url | session url | link to talk | link to session | event page | details | session details | talk details | proposal | page
    vortrag | vortragsseite | seite zum vortrag | zum vortrag | conférence | page de la conférence | charla | página de la charla | セッション | セッションページ | 詳細
  `),
  ],
  [
    'abstract',
    phraseList(
      `abstract | description | talk abstract | session abstract | talk description | beschreibung | kurzfassung | zusammenfassung | résumé | resumen | descripción | 概要 | 要旨`,
    ),
  ],
  [
    'schedule',
    phraseList(`
    schedule | full schedule | conference schedule | program | programme | full program | agenda | timetable | sessions | talks | talk list | fahrplan | programm | zeitplan | horaire | programme complet | programa | horario | agenda completa
    スケジュール | プログラム | タイムテーブル | 時間割
  `),
  ],
  [
    'website',
    phraseList(
      `website | web site | web | site | homepage | home page | conference website | event | event page | url | webseite | site web | sitio web | página web | サイト | 公式サイト`,
    ),
  ],
  [
    'date',
    phraseList(
      `date | dates | day | when | datum | tag | wann | jour | quand | fecha | día | cuándo | 日付 | 日程 | 開催日`,
    ),
  ],
  [
    'time',
    phraseList(
      `time | date & time | date and time | time slot | slot | start | zeit | uhrzeit | beginn | heure | horaires | hora | fecha y hora | date et heure | datum und uhrzeit | 時間 | 日時`,
    ),
  ],
  [
    'room',
    phraseList(
      `room | location | where | venue | stage | track & room | raum | saal | ort | salle | lieu | sala | lugar | ubicación | 会場 | 場所 | 部屋`,
    ),
  ],
  [
    'other',
    phraseList(`
    slides | slide deck | deck | video | videos | recording | youtube | code | repo | repository | github | twitter | links | link | resources | references | notes | slideshare | speakerdeck | demo | website of the speaker | handout | paper | book | blog | blog post | speaker's twitter | presenter's twitter
    folien | aufzeichnung | notizen | quellen | diapositives | vidéo | enregistrement | liens | diapositivas | vídeo | grabación | enlaces | スライド | 動画 | 資料 | リンク | 録画
  `),
  ],
];

const kinds: ReadonlyMap<string, LabelKind> = new Map(
  tables.toReversed().flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** What a label means, undefined for words that are none of ours. */
export function labelOf(text: string): LabelKind | undefined {
  const word = text
    .toLowerCase()
    .replace(/[*_`[\]]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return kinds.get(word) ?? (/\s\(/.test(word) ? kinds.get(word.replace(/\s\(.*$/, '')) : undefined);
}
