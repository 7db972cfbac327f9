/**
 * How people say whether they were there, in all languages. The same words occur as subject matter ("did not make it into
 * 3.14", "missed the market"), so a phrase counts only where `at` says and with nothing behind it but what `after` allows.
 */
import type { Attendance } from '../model/note.js';

/** One way to say it. The pattern is matched without regard to case, against a line without its list mark and emphasis. */
export interface AttendancePhrase {
  readonly state: Exclude<Attendance, 'unknown'>;
  /**
   * `line`: the line begins with it; `own`: the line does, or a sentence with `I` in it; `sentence`: any sentence, one in
   * brackets, or a clause of the writer's own.
   */
  readonly at: 'line' | 'own' | 'sentence';
  /**
   * What may follow but the end of the sentence: `because`: a reason that is hardly the talk's subject ("..., as it was
   * full"); `aim`: also what was done instead ("to see another"); `reason`: any ("...: too late"); `anything`: the pattern
   * itself says how it ends.
   */
  readonly after: 'because' | 'aim' | 'reason' | 'anything';
  /** In small letters; one of them stands in every line that says it, so that the pattern is of no use to all others. */
  readonly has: readonly string[];
  readonly pattern: string;
}

/** A word that may stand before a phrase and belongs to it. */
export const attendanceLead =
  '(?:i|we|ich|wir|je|yo|have|had|habe|haben|bin|war|waren|but|and|so|aber|und|mais|et|pero|y|(?:un)?fortunately|sadly|somehow|totally|completely|accidentally|leider|malheureusement|hélas|lamentablemente),?\\s';

/** First words of the writer's own sentences, in which a later clause may say it: `Wanted to go, but did not attend`. */
export const ownWords = 'i|we|wanted|planned|hoped|tried|got|had|ich|wir|wollte|je|quería';

const noun = 'one|talk|session|keynote|workshop|panel|presentation|tutorial|lecture|event|whole thing|part of the day';
const thisTalk = `(?:(?:this|that)(?:\\s(?:${noun}))?|the\\s(?:${noun}))`;
const estaCharla = '(?:\\s(?:a\\s)?(?:esta|la)\\s(?:charla|sesión|ponencia))?';
const record = 'the\\s(?:recording|video|replay)';
const later = '(?:later|again|afterwards|online|instead|tonight|tomorrow|at\\shome|on\\syoutube)';
const meansTo = "(?:need|want|have|plan|i['’]ll|will|todo:?|going)(?:\\sto)?";
const not = "(?:\\snot|n['’]?t)";
const unable = `(?:(?:did|could)${not}|was\\s(?:not\\sable|unable)\\sto)`;

/** In order: the first that matches a line holds. */
export const attendancePhrases: readonly AttendancePhrase[] = [
  // There.
  {
    state: 'no-notes',
    at: 'line',
    after: 'because',
    has: ['attended'],
    pattern: 'attended,\\sbut\\stook\\sno\\snotes',
  },
  { state: 'attended', at: 'line', after: 'because', has: ['attended'], pattern: '(?:i\\s)?attended' },
  // Without notes, though there.
  {
    state: 'no-notes',
    at: 'line',
    after: 'anything',
    has: ['notes'],
    pattern:
      "(?:i\\s(?:attended|was there|went|spoke|gave|presented)|attended)\\b.*\\b(?:no|not|n['’]t|without)\\b.*\\bnotes\\b",
  },
  {
    state: 'no-notes',
    at: 'sentence',
    after: 'anything',
    has: ['notes'],
    pattern: `(?:did|could)${not}\\s(?:really\\s)?take\\s(?:any\\s|many\\s)?notes`,
  },
  {
    state: 'no-notes',
    at: 'line',
    after: 'because',
    has: ['notes'],
    pattern: `(?:i\\s)?(?:took\\s|have\\s|there are\\s)?no\\snotes(?:\\staken)?(?:\\shere|\\s(?:for|from|on)\\s(?:it|${thisTalk}))?`,
  },
  {
    state: 'no-notes',
    at: 'line',
    after: 'because',
    has: ['notizen', 'mitschrift'],
    pattern: '(?:(?:ich\\shabe\\s)?keine|ohne)\\s(?:notizen|mitschrift)(?:\\sgemacht)?',
  },
  {
    state: 'no-notes',
    at: 'line',
    after: 'because',
    has: ['notes'],
    pattern: "(?:(?:je\\sn['’]ai\\s)?pas\\s(?:pris\\s)?de|sans)\\snotes",
  },
  { state: 'no-notes', at: 'line', after: 'because', has: ['notas'], pattern: '(?:sin|no\\stom[ée])\\snotas' },
  {
    state: 'no-notes',
    at: 'line',
    after: 'because',
    has: ['メモ', 'ノート'],
    pattern: '(?:メモ|ノート)(?:なし|は(?:取|と)(?:れ|ら)な(?:かった|い|し))',
  },
  // Later, from the recording.
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['watch', 'catch', 'see'],
    pattern: `(?:to\\s)?(?:(?:watch|catch)(?:\\s(?:it|recording|video|${record}|${thisTalk}))?|see\\s(?:it|recording|video|${record}|${thisTalk}))(?:\\s${later})+`,
  },
  {
    state: 'watch-later',
    at: 'own',
    after: 'anything',
    has: ['watch', 'catch'],
    pattern: `${meansTo}\\s(?:watch|catch)\\s${record}(?!\\w)`,
  },
  {
    state: 'watch-later',
    at: 'own',
    after: 'because',
    has: ['watch', 'catch'],
    pattern: `${meansTo}\\s(?:watch|catch)\\s(?:it|${thisTalk})(?:\\s${later})*`,
  },
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['watch'],
    pattern: 'watch\\s(?:the\\s)?(?:recording|video|replay)',
  },
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['anschauen', 'ansehen'],
    pattern: '(?:aufzeichnung\\s(?:(?:später|noch)\\s)?|später\\s)an(?:schauen|sehen)',
  },
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['voir'],
    pattern:
      '(?:à\\s(?:re)?voir\\s(?:plus\\stard|en\\s(?:vidéo|différé|replay))|revoir\\s(?:la\\svidéo|le\\sreplay|l.enregistrement)|voir\\s(?:la\\svidéo|le\\sreplay|l.enregistrement)\\splus\\stard)',
  },
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['ver'],
    pattern: 'ver\\s(?:(?:el\\svídeo\\s)?(?:luego|más\\starde|después)|la\\sgrabación)',
  },
  {
    state: 'watch-later',
    at: 'line',
    after: 'because',
    has: ['見る', '観る', '動画'],
    pattern: '(?:(?:後で|あとで)(?:見る|観る|動画)|録画を(?:見る|観る))',
  },
  // Not there.
  {
    state: 'skipped',
    at: 'sentence',
    after: 'reason',
    has: ['attend'],
    pattern: `${unable}\\sattend(?:\\s${thisTalk})?`,
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'reason',
    has: ['attend'],
    pattern: `(?:ended\\sup\\s|decided\\son\\s)?not\\sattend(?:ing|ed)?(?:\\s${thisTalk})?`,
  },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['make', 'get', 'go', 'see', 'watch'],
    pattern: `${unable}\\s(?:make\\sit\\sto|get\\s(?:in)?to|go(?:\\sto)?|see|watch)\\s${thisTalk}`,
  },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['make', 'get', 'go'],
    pattern: `${unable}\\s(?:make\\sit|get\\s(?:(?:in)?to\\sthe\\sroom|in|to\\s(?:see|go))|go)`,
  },
  { state: 'skipped', at: 'own', after: 'because', has: ['there'], pattern: `(?:(?:was|were)${not}|not)\\sthere` },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['going'],
    pattern: `(?:ended\\sup\\s|decided\\son\\s)?not\\sgoing(?:\\sto\\s${thisTalk})?`,
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'aim',
    has: ['missed', 'skipped', 'skipping'],
    pattern: `(?:missed|skipped|skipping)\\s${thisTalk}(?:\\s(?:altogether|entirely|completely))?`,
  },
  {
    state: 'skipped',
    at: 'line',
    after: 'aim',
    has: ['skip', 'missed'],
    pattern: '(?:i\\s)?(?:skip(?=[\\s.!)]*$)|(?:missed|skipped)(?:\\sit)?)',
  },
  {
    state: 'skipped',
    at: 'line',
    after: 'because',
    has: ['cancel'],
    pattern:
      '(?:(?:(?:the\\s|this\\s)?(?:talk|session)|this)\\s)?(?:was\\s|got\\s|has\\sbeen\\s)?cancell?ed(?:\\sby\\s(?:the\\s)?(?:speaker|organi[sz]er|conference)s?|\\sat\\s(?:the\\slast|short)\\s\\w+)?',
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'reason',
    has: ['verpasst', 'nicht', 'geschwänzt'],
    pattern:
      '(?:(?:den\\s|diesen\\s)?(?:vortrag\\s)?(?:leider\\s)?verpasst|nicht\\s(?:besucht|teilgenommen|hingegangen|da\\sgewesen)|geschwänzt)',
  },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['nicht', 'ausgelassen', 'übersprungen', 'ausgefallen', 'fiel'],
    pattern: '(?:(?:ich\\s)?nicht\\s(?:dabei|dort|da)|ausgelassen|übersprungen|ausgefallen|fiel\\saus)',
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'reason',
    has: ['pas'],
    pattern:
      "(?:n['’](?:ai|y)\\s)?pas\\s(?:assisté|allée?|vue?)(?:\\sà\\s(?:cet\\sexposé|cette\\s(?:conférence|session)))?",
  },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['pas', 'manqué', 'raté', 'annulé', 'sauté'],
    pattern: "(?:(?:n['’])?étais\\spas(?:\\slà)?|pas\\sprésente?|manquée?|ratée?|annulée?|sautée?)",
  },
  {
    state: 'skipped',
    at: 'line',
    after: 'because',
    has: ['absent', 'suivi', 'vu', 'ausente', 'asistencia'],
    pattern: '(?:absente?|non\\s(?:suivie?|vue?)|ausente|sin\\sasistencia)(?!\\s*,\\s*e[ln])',
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'because',
    has: ['asist', 'pude', 'perdí', 'salté'],
    pattern: `(?:no\\s(?:asistí|pude\\s(?:asistir|ir))|me\\s(?:la\\s|lo\\s)?(?:perdí|salté))${estaCharla}`,
  },
  {
    state: 'skipped',
    at: 'own',
    after: 'because',
    has: ['fui', 'estuve', 'perdí', 'cancelad', 'omitid'],
    pattern: `(?:no\\s(?:fui|estuve)|(?:la\\s|lo\\s)?perdí|cancelad[ao]|omitid[ao])${estaCharla}`,
  },
  {
    state: 'skipped',
    at: 'sentence',
    after: 'because',
    has: ['参加', '見逃', '欠席', '聴講', '行け', '聞', '中止', 'スキップ'],
    pattern:
      '(?:参加(?:しなかった|できず|できなかった|せず)|見逃した|欠席|聴講(?:せず|できず)|不参加|行けなかった|聞けなかった|聞き逃した|中止|スキップ)(?:しました|した|です|でした)?',
  },
];

const causes = 'weil|da|wegen|parce\\squ\\w*|car|à\\scause\\sde|porque|ya\\sque|debido\\sa';

/** What joins the state and the writer's reason, in all languages; the reason follows. */
export const reasonMarks = `(?:,\\s*)?\\b(?:as|because(?:\\sof)?|since|due\\sto|but|so|aber|mais|pero|${causes})\\b\\s+|\\s[-–—]\\s|[:;(（]\\s*|、|ため`;

const sadly =
  '(?:,?\\s(?:at all|either|though|in the end|after all|(?:un)?fortunately|sadly|this time|today|leider|malheureusement|hélas|lamentablemente))*';
const sentenceEnd = `${sadly}[\\s*_~]*(?:$|[.!?…]+(?=$|[\\s)\\]*_~])|[。)）\\]]|[:;]-?[()]`;
const because = `(?:,?\\s(?:as(?!\\s(?:of|soon|well|long|part|a)\\s)|because|since(?!\\s(?:\\d|python|version))|due\\sto|${causes})\\b|\\s[-–—]\\s|\\s?[(（](?!yet|noch|\\))|、|ため|,\\s(?!yet|but|only|aber|noch|or|and|und|also|e[lns]\\s|l[ae]s?\\s))`;

/** What may follow a phrase, by its `after`. */
export const attendanceEnds: Readonly<Record<AttendancePhrase['after'], string>> = {
  because: `(?=${sentenceEnd}|${because}))`,
  aim: `(?=${sentenceEnd}|${because}|\\s(?:to\\s(?:go|attend|see|get|have|talk|catch)|in\\sfavou?r|for\\s(?!brevity|clarity|lack|now|performance|simplicity|speed|time)|so|but|and(?!\\sthat))\\b))`,
  reason: `(?=${sentenceEnd}|${because}|[:;,]\\s|\\s(?:but|so|and|aber|und|mais|pero|et|y)\\s))`,
  anything: '',
};
