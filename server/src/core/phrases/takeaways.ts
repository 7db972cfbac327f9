/** What people call the lines in which they say what to keep of a talk, in all languages. */
import { phraseList } from './phraseList.js';

/** Whole headings, or labels before a colon. Lower case. */
const takeawayTitles: ReadonlySet<string> = new Set(
  phraseList(`
  takeaway | takeaways | take-away | take-aways | take away | take aways | key takeaway | key takeaways | main takeaway | main takeaways | my takeaway | my takeaways
  big takeaway | biggest takeaway | biggest takeaways | key take-aways | key learning | key learnings | key learning / takeaways | key learnings / takeaways | main learnings | my learnings | learnings
  lessons | lessons learned | lessons learnt | what i learned | what i learnt | what i take away | key points | main points | key insights | highlights | tl;dr | tldr | in short
  erkenntnisse | wichtigste erkenntnisse | das wichtigste | das nehme ich mit | nehme ich mit | fazit | kernaussagen | was bleibt | merksätze
  à retenir | ce que je retiens | points clés | points à retenir | l’essentiel | l'essentiel | l’essentiel à retenir | leçons | en bref
  puntos clave | ideas clave | aprendizajes | lo más importante | lo que aprendí | conclusiones clave | me quedo con | lecciones | en resumen
  学び | 学んだこと | ポイント | 要点 | 持ち帰り | 得たこと | 気づき
  `),
);

/** The longest of them, with marks around it. */
const longestLabel = 44;

/**
 * Where a line names takeaways: alone or before a colon, whatever marks stand around the words.
 *
 * @returns the number of characters up to the label's end, its colon included; undefined for any other line
 */
export function findTakeawayLabel(text: string): number | undefined {
  const head = text.slice(0, longestLabel + 1);
  const colon = head.search(/[:：]/);
  if (colon < 0 && text.length > longestLabel) return undefined;
  const name = colon < 0 ? head : head.slice(0, colon);
  const words = name
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[*_`\s]+$/, '')
    .toLowerCase();
  return takeawayTitles.has(words) ? (colon < 0 ? text.length : colon + 1) : undefined;
}
