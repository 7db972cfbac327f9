/** How writers say that they saw only a part of a session, or two at once. */
import { phraseList } from './phraseList.js';

/** All languages are understood at once; one line each: English, German, French, Spanish, Japanese. Lower case. */
const phrases = phraseList(`
  overlap | bounced between | switched between | in parallel | at the same time | left early | left halfway | had to leave | arrived late | came late | came in late | joined late | missed the first | missed the start | missed the beginning | missed the end | missed the rest | only saw | only caught | first half | second half
  überschnitt | überschneid | gleichzeitig | früher gegangen | später gekommen | zu spät | erste hälfte | zweite hälfte | nur das ende | nur den anfang
  en même temps | chevauch | parti avant | partie avant | en retard | première moitié | seconde moitié
  al mismo tiempo | se solapa | salí antes | llegué tarde | primera mitad | segunda mitad
  同時 | 途中から | 途中まで | 途中で退出 | 遅れて | 前半 | 後半
`);

/** Whether a section's text says how its writer was at two places. */
export function saysOverlap(text: string): boolean {
  const lower = text.toLowerCase();
  return phrases.some((phrase) => lower.includes(phrase));
}
