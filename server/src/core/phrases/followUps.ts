/**
 * How people say that they mean to do something later, in all languages. Words such as "research" or "check" mostly
 * belong to the talk's subject, so place and form decide: a label at the start, an infinitive for oneself, brackets.
 */
import { phraseList, listWords } from './phraseList.js';

/** Labels before a colon or dash that make the line a task: `TODO: ...`, `note to self: ...`. Lower case. */
export const followUpLabels: readonly string[] = phraseList(`
  todo | to do | to-do | to dos | fixme | follow up | follow-up | followup | action item | my todo | note to self | notes to self | memo to self | homework | look up | to look up | look into | to look into | to check | to read | to watch | to try | to research | research later | check later | read later | try later | investigate later
  aufgabe | zu tun | noch zu tun | notiz an mich | nachschauen | nachlesen | noch nachschauen | später nachlesen | später lesen | später ansehen | ausprobieren | nicht vergessen
  à faire | à lire | à voir | à tester | à essayer | à vérifier | à creuser | à regarder | à approfondir | à chercher | note à moi-même | note pour moi | pense-bête | ne pas oublier
  acción | por hacer | tarea | pendiente | nota para mí | nota mental | recordatorio | para leer | para ver | por revisar | por investigar | por mirar | para mirar | no olvidar
  やること | 宿題 | あとで読む | 後で読む | あとで調べる | 後で調べる | 要調査 | 要確認 | 自分用メモ
`);

/**
 * Labels that begin statements, too (`Remember: caches lie`, `AI: the good parts`): they count before what is to be done, or
 * with a person who is to do it. A source for the label and for what follows it.
 */
export const broadLabels: readonly { readonly label: string; readonly before: string }[] = [
  { label: 'ai(?:\\s?\\([^()]{2,40}\\)|\\s?@[\\w.-]+)', before: '\\S' },
  {
    label: 'action|next\\ssteps?|reminder|remember',
    before:
      '(?:to\\s)?(?:ask|book|buy|call|check|compare|contact|find|fix|install|learn|look|order|read|research|review|send|share|submit|talk|tell|try|update|watch|write)(?:$|\\s)',
  },
  {
    label: 'merken',
    before:
      '.*(?:anmelden|bestellen|fragen|installieren|kaufen|lesen|probieren|prüfen|recherchieren|schauen|schicken|schreiben|sehen|senden|suchen|testen)[\\s.!]*$',
  },
];

/** What stands for the first word of a Japanese line, as no spaces tell where it ends. */
export const japaneseWord = '日本語';

/** A manner to begin, matched without regard to case, and all first words that it can have, in lower case. */
export interface FollowUpStart {
  readonly words: readonly string[];
  /** Source of a regular expression for the start of the text. */
  readonly pattern: string;
}

/**
 * Beginnings of a line or bullet, or of brackets at a line's end, that say it without a label. Advice to the reader ("check
 * for existing group", "watch out") is none of them.
 */
export const followUpStarts: readonly FollowUpStart[] = [
  {
    words: listWords("i i'll i’ll"),
    pattern:
      "i(?:\\s(?:should|need\\sto|want\\sto|have\\sto|must|ought\\sto|will|plan\\sto)|['’]ll)\\s(?:really\\s|definitely\\s|probably\\s)?(?:look(?!\\sat)|check|read(?!\\syou)|try(?!\\sto\\s(?:answer|convince|cover|explain|give|present|show))|research|investigate|watch|ask(?!\\s(?:you|everyone|the\\s(?:audience|room)))|contact|email|e-mail|revisit|google|download|install|buy)(?!\\p{L})",
  },
  {
    // What speakers announce that they will do.
    words: ['i'],
    pattern:
      'i\\s(?:should|need\\sto|want\\sto|have\\sto|must|ought\\sto|plan\\sto)\\s(?:really\\s|definitely\\s|probably\\s)?(?:look\\sat|learn|follow|find|talk\\s(?:to|with)|experiment|play|dig|explore|study)(?!\\p{L})',
  },
  {
    words: listWords('need have want'),
    pattern:
      '(?:need|have|want)\\sto\\s(?:look\\s(?:up|into|at)|check\\sout|read\\s(?:up|more|about)|research|investigate|learn\\smore|follow\\sup|find\\sout|dig\\sinto)(?!\\p{L})',
  },
  {
    words: listWords('should must gotta need todo'),
    pattern:
      '(?:should|must|gotta|need\\sto|todo)\\s(?:look\\s(?:up|into|at)|check\\sout|read\\s(?:up|this|more)|try\\s(?:this|it|out)|follow\\sup)(?!\\p{L})',
  },
  {
    words: listWords('to look read research find learn dig follow'),
    pattern:
      '(?:to\\sgoogle\\b|(?:to\\s)?(?:look\\s(?:up|into)|read\\sup\\son|research\\smore|find\\sout\\smore|learn\\smore\\sabout|dig\\sdeeper|follow\\sup\\s(?:on|with))\\b(?!\\s(?:tables?|time|at|than)\\b)(?!(?:(?!\\b(?:what|how|why|where|who|which|if|whether|that|when)\\b)[^.,;:(])*\\s(?:is|are|was|were|means|helps)\\s))',
  },
  {
    // `Google ...` is mostly the company.
    words: ['google'],
    pattern:
      'google\\s(?:how|what|why|for|this|that|the|more|about|it|whether|if|where|some|an?|later)\\b(?!\\scompany)',
  },
  {
    words: listWords('requires needs'),
    pattern: '(?:requires|needs)\\smore\\s(?:research|reading|investigation|thought)(?!\\p{L})',
  },
  {
    words: listWords('check'),
    pattern: 'check\\sout\\b(?!\\s(?:from|of|the\\s(?:code|branch|repo)\\sfirst))',
  },
  {
    words: listWords('might could would'),
    pattern:
      '(?:might|could|would)\\sbe\\s(?:an?\\s)?(?:interesting|good|worth)\\s(?:read|to\\s(?:read|look|check|try|explore|see)|reading|a\\slook|checking|looking|trying)(?!\\p{L})',
  },
  {
    words: listWords('worth'),
    pattern:
      'worth\\s(?:a\\s(?:look|read)|looking\\s(?:at|into|up)|checking\\sout|reading|exploring|investigating|trying)(?!\\p{L})',
  },
  {
    words: listWords('das noch später mal unbedingt'),
    pattern:
      '(?!später\\san(?:schauen|sehen)[\\s.!]*$)(?:das\\s)?(?:noch\\s|später\\s|mal\\s|unbedingt\\s)+(?:an(?:schauen|sehen)|nach(?:lesen|schauen|schlagen)|ausprobieren|recherchieren|prüfen|lesen|testen)(?!\\p{L})',
  },
  {
    words: listWords('muss sollte will möchte'),
    pattern:
      '(?:muss|sollte|will|möchte)\\sich\\s(?:mir\\s)?(?:noch\\s|später\\s|mal\\s|unbedingt\\s)*(?:.{0,40}\\s)?(?:an(?:schauen|sehen)|nach(?:lesen|schauen|schlagen)|ausprobieren|recherchieren|testen)(?!\\p{L})',
  },
  {
    words: listWords('nachlesen nachschauen nachschlagen'),
    pattern: 'nach(?:lesen|schauen|schlagen)[\\s.!]*$',
  },
  {
    words: listWords('mehr'),
    pattern: 'mehr\\sdazu\\s(?:nachlesen|recherchieren|herausfinden)(?!\\p{L})',
  },
  {
    words: listWords('à il'),
    pattern:
      '(?:à|il\\sfaut\\sque\\sje)\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|revoir(?!\\s(?:plus\\stard|en\\s(?:vidéo|différé|replay)))|chercher)(?!\\p{L})',
  },
  {
    words: listWords('je il'),
    pattern:
      '(?:je\\s(?:dois|devrais|veux)|il\\sfaudra)\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|chercher)(?!\\p{L})',
  },
  {
    words: listWords('penser'),
    pattern:
      'penser\\sà\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|chercher|demander|écrire|envoyer|appeler)(?!\\p{L})',
  },
  {
    words: listWords('tengo debo debería quiero hay'),
    pattern:
      '(?:tengo\\sque|debo|debería|quiero|hay\\sque)\\s(?:mirar|leer|investigar|probar|revisar|buscar|averiguar)(?!\\p{L})',
  },
  {
    words: listWords('buscar investigar leer mirar averiguar'),
    pattern: '(?:buscar|investigar|leer|mirar|averiguar)\\smás\\b(?!\\s*:)',
  },
  {
    words: listWords('mirar leer buscar investigar probar revisar'),
    pattern: '(?:mirar|leer|buscar|investigar|probar|revisar)\\s(?:esto\\s)?(?:después|luego|más\\starde)(?!\\p{L})',
  },
  {
    words: [japaneseWord],
    pattern: '(?:後で|あとで)(?:調べる|読む|試す|確認|見る(?![\\s。]*$))',
  },
];

/** The first words of all labels: a line with another one has none, at no cost. */
export const followUpLabelWords: ReadonlySet<string> = new Set([
  japaneseWord,
  ...listWords('ai action next reminder remember merken'),
  ...followUpLabels.map((label) => label.split(' ')[0] ?? ''),
]);
