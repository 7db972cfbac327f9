/** Words that say what sort of session a header names, per kind in all languages; where they count, `parse/kinds` says. */
import type { TalkKind } from '../model/note.js';
import { phraseList, type WordSet, wordSet } from './phraseList.js';

/** The words of one kind of session. */
export interface KindWords {
  readonly kind: TalkKind;
  /** Whole phrases, lower case, that start or end a title or are the whole of it. */
  readonly words: readonly string[];
}

/** In order: the first kind that matches names the session (`Closing Keynote` is a keynote). */
export const kindWords: readonly KindWords[] = [
  {
    kind: 'keynote',
    words: phraseList(`
  keynote | keynotes | key note | opening keynote | closing keynote | plenary | plenary talk | keynote speech
  eröffnungsvortrag | conférence plénière | plénière | ponencia inaugural | conferencia magistral
  charla magistral | plenaria | 基調講演 | キーノート
`),
  },
  {
    kind: 'lightning',
    words: phraseList(`
  lightning talks | lightning talk | lightning round | lightning session | minitalk | mini talk | minitalks
  ignite talks | blitzvorträge | blitzvortrag | kurzvorträge | kurzvortrag | exposés éclair | exposé éclair | présentations éclair | présentation éclair | talks éclair
  charlas relámpago | charla relámpago | ライトニングトーク | ライトニング トーク | lt大会
`),
  },
  {
    kind: 'panel',
    words: phraseList(`
  panel | panel discussion | discussion panel | round table | roundtable | fireside chat | podiumsdiskussion
  gesprächsrunde | table ronde | mesa redonda | mesa de debate | パネルディスカッション | パネル討論 | パネル
`),
  },
  {
    kind: 'workshop',
    words: phraseList(`
  workshop | tutorial | tutoriel | hands-on | hands on lab | hands-on lab | masterclass | training | atelier | taller
  ワークショップ | チュートリアル | ハンズオン
`),
  },
  {
    kind: 'ama',
    words: phraseList(`
  ama | ask me anything | ask us anything | office hours | q&a session | fragerunde | fragestunde
  séance de questions | questions libres | sesión de preguntas | preguntas y respuestas | 質疑応答 | 何でも質問会
`),
  },
  {
    kind: 'booth',
    words: phraseList(`
  booth | expo booth | stand | messestand | sponsor booth | expo hall | vendor hall | ブース
`),
  },
  {
    kind: 'demo',
    words: phraseList(`
  demo | demos | demonstration | live demo | vorführung | démo | démonstration | demostración | デモ
`),
  },
  {
    kind: 'social',
    words: phraseList(`
  social | social event | evening social | meet & greet | meet and greet | after party | afterparty | party
  reception | get-together | speaker dinner | conference dinner | networking | happy hour | abendveranstaltung
  soirée | fiesta | evento social | 懇親会 | 懇親イベント
`),
  },
  {
    kind: 'welcome',
    words: phraseList(`
  welcome | welcome to | opening | opening remarks | opening session | opening ceremony | opening address
  kick off | kickoff | kick-off | begrüßung | eröffnung | willkommen | ouverture | accueil | bienvenue
  mot de bienvenue | bienvenida | apertura | inauguración | オープニング | 開会 | 開会式 | 開会の挨拶
`),
  },
  {
    kind: 'closing',
    words: phraseList(`
  closing | closing remarks | closing session | closing ceremony | wrap up | wrap-up | wrapup | abschluss
  verabschiedung | schlusswort | clôture | mot de la fin | clausura | cierre | despedida | クロージング | 閉会 | 閉会式
  閉会の挨拶
`),
  },
  {
    kind: 'break',
    words: phraseList(`
  break | coffee break | lunch | lunch break | breakfast | dinner | hallway track | pause | mittagspause
  kaffeepause | mittagessen | déjeuner | pause café | almuerzo | descanso | pausa | 休憩 | 昼食 | ランチ
`),
  },
];

/** What may follow a kind at the start of a title (`Lightning talks day 2`, `Panel on tides`), where any other word is the subject. */
export const afterKind: WordSet = wordSet(`
  day hour part session round track to with on about by for from of and in at event address note words remarks ceremony
  monday tuesday wednesday thursday friday saturday sunday tag teil mit zu zum zur über von und jour avec sur de et con sobre
`);

/** Words for a session of no special kind that stand before its title (`Talk: ...`, `Minitalk: ...`). */
export const plainKindWords: readonly string[] = phraseList(`
  talk | session | presentation | lecture | topic | title | vortrag | thema | titel | conférence
  présentation | sujet | titre | charla | ponencia | presentación | tema | título | 発表 | 講演 | セッション | タイトル
  テーマ
`);
