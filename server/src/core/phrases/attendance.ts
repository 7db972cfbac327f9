/**
 * How people say whether they were there, in all languages. The same words occur as subject matter ("options to
 * cancel", "missed the market"), so a phrase counts only as a whole line or at the start of a sentence, as `at` says.
 */
import type { Attendance } from '../model/note.js';

/** One way to say it. The pattern is matched without regard to case, against a line without its list mark and emphasis. */
export interface AttendancePhrase {
  readonly state: Exclude<Attendance, 'attended' | 'unknown'>;
  /** `line`: the line begins with it; `sentence`: a sentence or clause of the line begins with it, or it stands in brackets. */
  readonly at: 'line' | 'sentence';
  readonly pattern: string;
}

const thisTalk =
  '(?:this|that|it|the|this one|that one)(?:\\s(?:one|talk|session|keynote|workshop|panel|presentation|tutorial|lecture|event|whole thing|part of the day))?';

/** In order: the first that matches a line holds. */
export const attendancePhrases: readonly AttendancePhrase[] = [
  // Without notes, though there.
  {
    state: 'no-notes',
    at: 'line',
    pattern: "i\\s(?:attended|was there|went|spoke|gave|presented)\\b.*\\b(?:no|not|n['’]t|without)\\b.*\\bnotes\\b",
  },
  { state: 'no-notes', at: 'line', pattern: "attended\\b.*\\b(?:no|not|n['’]t|without)\\b.*\\bnotes\\b" },
  {
    state: 'no-notes',
    at: 'sentence',
    pattern:
      "(?:i\\s)?(?:did\\snot|didn['’]?t|could\\snot|couldn['’]?t)\\s(?:really\\s)?take\\s(?:any\\s|many\\s)?notes",
  },
  {
    state: 'no-notes',
    at: 'line',
    pattern:
      '(?:\\(?\\s*)?(?:i\\s)?(?:took\\s|have\\s|there are\\s)?no\\snotes(?:\\staken)?(?:\\s(?:for|from|on|this|here|as|because|since|,|-).*)?[\\s.!)]*$',
  },
  {
    state: 'no-notes',
    at: 'line',
    pattern:
      '(?:(?:ich\\shabe\\s)?keine\\s(?:notizen|mitschrift)(?:\\sgemacht)?(?!\\p{L}).*$|ohne\\s(?:notizen|mitschrift)[\\s.!)]*$)',
  },
  {
    state: 'no-notes',
    at: 'line',
    pattern: "(?:(?:je\\sn['’]ai\\s)?pas\\s(?:de|pris\\sde)\\snotes(?!\\p{L}).*$|sans\\snotes[\\s.!)]*$)",
  },
  { state: 'no-notes', at: 'line', pattern: '(?:sin\\snotas|no\\stom[ée]\\snotas)(?!\\p{L}).*$' },
  { state: 'no-notes', at: 'line', pattern: '(?:メモ|ノート)(?:なし|は(?:取|と)(?:れ|ら)な)' },
  // Later, from the recording.
  {
    state: 'watch-later',
    at: 'line',
    pattern:
      '(?:to\\s)?(?:watch|catch|see)\\s(?:it\\s|this\\s|the\\s(?:recording|video|talk)\\s|recording\\s|video\\s)?(?:later|afterwards|online|on\\syoutube)[\\s.!]*(?:$|[,;(-])',
  },
  {
    state: 'watch-later',
    at: 'line',
    pattern:
      "(?:need|want|have|plan|i['’]ll|will|todo:?|going)\\s(?:to\\s)?(?:watch|catch)\\s(?:it|this|the\\s(?:recording|video|replay))(?!\\p{L})",
  },
  { state: 'watch-later', at: 'line', pattern: 'watch\\s(?:the\\s)?(?:recording|video|replay)[\\s.!]*$' },
  {
    state: 'watch-later',
    at: 'line',
    pattern: '(?:aufzeichnung\\s(?:(?:später|noch)\\s)?(?:an(?:schauen|sehen)|ansehen)|später\\san(?:schauen|sehen))',
  },
  {
    state: 'watch-later',
    at: 'line',
    pattern:
      '(?:à\\s(?:re)?voir\\s(?:plus\\stard|en\\s(?:vidéo|différé|replay))|(?:re)?voir\\s(?:la\\svidéo|le\\sreplay|l.enregistrement))',
  },
  {
    state: 'watch-later',
    at: 'line',
    pattern: '(?:ver\\s(?:luego|más\\starde|después)|ver\\s(?:el\\svídeo|la\\sgrabación))',
  },
  { state: 'watch-later', at: 'line', pattern: '(?:後で|あとで)(?:見る|観る|動画)|録画を(?:見る|観る)' },
  // Not there.
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      "(?:i\\s|we\\s)?(?:unfortunately\\s|sadly\\s)?(?:did\\snot|didn['’]?t|could\\snot|couldn['’]?t|was\\s(?:not\\sable|unable)\\sto)\\s(?:attend|make\\sit|get\\s(?:in|into|to\\s(?:see|attend|go))|go(?:\\sto)?\\s(?:to\\s)?(?:this|that|it)|see\\s(?:this|that|it)|watch\\s(?:this|that|it))(?!\\p{L})",
  },
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      '(?:i\\s|we\\s)?(?:ended\\sup\\s|decided\\son\\s)?not\\s(?:attend(?:ing|ed)?|going|there)\\b(?!\\sto\\s(?!this))',
  },
  { state: 'skipped', at: 'sentence', pattern: "(?:i\\s|we\\s)?(?:was|were)(?:\\snot|n['’]t)\\sthere\\b" },
  {
    state: 'skipped',
    at: 'sentence',
    pattern: `(?:(?:i|we|but|and|unfortunately|sadly|somehow|have|had|totally|completely|accidentally)\\s)*(?:missed|skipped|skipping)\\s${thisTalk}(?=\\s*(?:$|[.,;:!)(-]|as\\b|because|since|due|to\\b|for\\b|so\\b|but\\b|and\\b|altogether|entirely|completely))`,
  },
  {
    state: 'skipped',
    at: 'line',
    pattern:
      '(?:\\(?\\s*)?(?:skip[\\s.!)]*$|(?:missed|skipped|skipped\\sit)[\\s.!)]*(?:$|[,;:(-]|\\s(?:as|because|since|due\\sto|to\\s(?:go|attend|see|get|have|talk|catch)|for|in\\sfavou?r)\\b))',
  },
  {
    state: 'skipped',
    at: 'line',
    pattern:
      '(?:\\(?\\s*)?(?:(?:the\\s)?(?:talk|session|this)\\s)?(?:was\\s|got\\s|has\\sbeen\\s)?cancell?ed\\b(?=\\s*(?:$|[.,;:!)(-]|as\\b|because|since|due|by\\b|at\\b))',
  },
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      '(?:habe\\sich\\s|ich\\s(?:habe|bin|war)\\s)?(?:(?:den\\s|diesen\\s)?(?:vortrag\\s)?(?:leider\\s)?verpasst|nicht\\s(?:besucht|teilgenommen|hingegangen|dabei|dort|da\\sgewesen)|war\\s(?:ich\\s)?nicht\\s(?:da|dabei|dort)|ausgelassen|übersprungen|ausgefallen|geschwänzt|fiel\\saus)(?!\\p{L})',
  },
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      "(?:je\\s)?(?:n['’](?:ai|y)\\s)?(?:pas\\s(?:assisté|allée?|vue?|présente?)|étais\\spas|manquée?|ratée?|annulée?|sautée?)(?!\\p{L})",
  },
  {
    state: 'skipped',
    at: 'line',
    pattern: '\\(?\\s*(?:absente?|non\\s(?:suivie?|vue?)|ausente|sin\\sasistencia)[\\s.!)]*(?:$|[,;:(]|\\s[-–—]\\s)',
  },
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      '(?:no\\s(?:asistí|fui|pude\\s(?:asistir|ir)|estuve)|me\\s(?:la|lo)?\\s?(?:perdí|salté)|(?:la\\s|lo\\s)?perdí\\b|cancelad[ao]|omitid[ao])(?!\\p{L})',
  },
  {
    state: 'skipped',
    at: 'sentence',
    pattern:
      '(?:参加(?:しなかった|できず|できなかった|せず)|見逃した|欠席|聴講(?:せず|できず)|不参加|行けなかった|聞けなかった|聞き逃した|中止|スキップ)',
  },
];

/** What joins the state and the writer's reason, in all languages; the reason follows. */
export const reasonMarks =
  '(?:,\\s*)?\\b(?:as|because(?:\\sof)?|since|due\\sto|but|so|weil|da|wegen|aber|parce\\sque?|car|mais|à\\scause\\sde|porque|ya\\sque|pero|debido\\sa)\\b\\s+|\\s[-–—]\\s|[:;(（]\\s*|、|ため';
