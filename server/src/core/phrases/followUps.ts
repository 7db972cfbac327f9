/**
 * How people say that they mean to do something later, in all languages. Words such as "research" or "check" mostly
 * belong to the talk's subject, so place and form decide: a label at the start, an infinitive for oneself, brackets.
 */
import { phraseList, listWords } from './phraseList.js';

/** Labels before a colon or dash that make the line a task: `TODO: ...`, `note to self: ...`. Lower case. */
export const followUpLabels: readonly string[] = phraseList(`
  todo | to do | to-do | to dos | fixme | follow up | follow-up | followup | action item | action | ai | my todo | next step | note to self | notes to self | memo to self | reminder | remember | homework | look up | to look up | look into | to look into | to check | to read | to watch | to try | to research | research later | check later | read later | try later | investigate later
  aufgabe | zu tun | noch zu tun | notiz an mich | merken | nachschauen | nachlesen | noch nachschauen | später nachlesen | später lesen | später ansehen | ausprobieren | nicht vergessen
  à faire | à lire | à voir | à tester | à essayer | à vérifier | à creuser | à regarder | à approfondir | à chercher | note à moi-même | note pour moi | pense-bête | ne pas oublier
  por hacer | tarea | pendiente | nota para mí | nota mental | recordatorio | para leer | para ver | por revisar | por investigar | por mirar | para mirar | no olvidar
  やること | 宿題 | あとで読む | 後で読む | あとで調べる | 後で調べる | 要調査 | 要確認 | 自分用メモ
`);

/**
 * Beginnings of a line or bullet, or of brackets at a line's end, that say it without a label. Matched without regard to
 * case. Advice to the reader ("check for existing group", "watch out") is none of them.
 */
export const followUpStarts: readonly string[] = [
  "i\\s(?:should|need\\sto|want\\sto|have\\sto|must|ought\\sto|will|plan\\sto|['’]ll)\\s(?:really\\s|definitely\\s|probably\\s)?(?:look|check|read|try|research|investigate|learn|follow|watch|find|ask|contact|email|e-mail|talk|experiment|play|dig|explore|study|revisit|google|download|install|buy)(?!\\p{L})",
  '(?:need|have|want)\\sto\\s(?:look\\s(?:up|into|at)|check\\sout|read\\s(?:up|more|about)|research|investigate|learn\\smore|follow\\sup|find\\sout|dig\\sinto)(?!\\p{L})',
  '(?:should|must|gotta|need\\sto|todo)\\s(?:look\\s(?:up|into|at)|check\\sout|read\\s(?:up|this|more)|try\\s(?:this|it|out)|follow\\sup)(?!\\p{L})',
  '(?:to\\s)?(?:look\\s(?:up|into)|read\\sup\\son|research\\smore|find\\sout\\smore|learn\\smore\\sabout|dig\\sdeeper|follow\\sup\\s(?:on|with)|google)\\b(?!\\s(?:tables?|time|at))',
  '(?:requires|needs)\\smore\\s(?:research|reading|investigation|thought)(?!\\p{L})',
  'check\\sout\\b(?!\\s(?:from|of|the\\s(?:code|branch|repo)\\sfirst))',
  '(?:might|could|would)\\sbe\\s(?:an?\\s)?(?:interesting|good|worth)\\s(?:read|to\\s(?:read|look|check|try|explore|see)|reading|a\\slook|checking|looking|trying)(?!\\p{L})',
  'worth\\s(?:a\\s(?:look|read)|looking\\s(?:at|into|up)|checking\\sout|reading|exploring|investigating|trying)(?!\\p{L})',
  '(?!später\\san(?:schauen|sehen)[\\s.!]*$)(?:das\\s)?(?:noch\\s|später\\s|mal\\s|unbedingt\\s)+(?:an(?:schauen|sehen)|nach(?:lesen|schauen|schlagen)|ausprobieren|recherchieren|prüfen|lesen|testen)(?!\\p{L})',
  '(?:muss|sollte|will|möchte)\\sich\\s(?:mir\\s)?(?:noch\\s|später\\s|mal\\s|unbedingt\\s)*(?:.{0,40}\\s)?(?:an(?:schauen|sehen)|nach(?:lesen|schauen|schlagen)|ausprobieren|recherchieren|testen)(?!\\p{L})',
  'nach(?:lesen|schauen|schlagen)[\\s.!]*$',
  'mehr\\sdazu\\s(?:nachlesen|recherchieren|herausfinden)(?!\\p{L})',
  '(?:à|il\\sfaut\\sque\\sje)\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|revoir(?!\\s(?:plus\\stard|en\\s(?:vidéo|différé|replay)))|chercher)(?!\\p{L})',
  '(?:je\\s(?:dois|devrais|veux)|il\\sfaudra)\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|chercher)(?!\\p{L})',
  'penser\\sà\\s(?:regarder|creuser|lire|tester|essayer|vérifier|approfondir|chercher|demander|écrire|envoyer|appeler)(?!\\p{L})',
  '(?:tengo\\sque|debo|debería|quiero|hay\\sque)\\s(?:mirar|leer|investigar|probar|revisar|buscar|averiguar)(?!\\p{L})',
  '(?:buscar|investigar|leer|mirar|averiguar)\\smás\\b',
  '(?:mirar|leer|buscar|investigar|probar|revisar)\\s(?:esto\\s)?(?:después|luego|más\\starde)(?!\\p{L})',
  '(?:後で|あとで)(?:調べる|読む|試す|確認|見る(?![\\s。]*$))',
];

/** The first words of all these labels and beginnings, lower case: a line with another one is none, at no cost. */
export const followUpFirstWords: ReadonlySet<string> = new Set([
  ...followUpLabels.map((label) => label.split(' ')[0] ?? ''),
  ...listWords(`
    i i'll i’ll need have want should must gotta todo fixme to look read research find learn dig follow google requires needs check might could would
    worth das noch später mal unbedingt muss sollte will möchte nachlesen nachschauen nachschlagen mehr à il je penser tengo debo debería quiero hay buscar investigar leer mirar averiguar probar revisar
  `),
]);
