/** Headings that only name the speaker of the talk above them: `# Title` and, right below it, `## Name`. */
import { labelOf } from '../phrases/labels.js';
import { isHeading, type OutlineItem } from './outlineItems.js';

/** Speakers, a link or attendance between the header and its first sub-heading: not a group. */
export function hasOwnParts(item: OutlineItem): boolean {
  const { header, summary } = item;
  const { speakers, talkLink, attendance } = summary.body;
  const [best] = header.readings;
  return (
    speakers !== undefined ||
    talkLink !== undefined ||
    attendance !== undefined ||
    header.time !== undefined ||
    (best !== undefined && best.form !== 'plain' && best.form !== 'name' && best.likeness >= 0.6)
  );
}

/** Whether an item is a heading that only names the speaker of the talk right above it. */
export function isSpeakerHeading(items: readonly OutlineItem[], index: number): boolean {
  const item = items[index];
  const above = items[index - 1];
  if (
    item === undefined ||
    above === undefined ||
    !isHeading(item) ||
    item.parent !== index - 1 ||
    above.summary.body.noteLines > 0 ||
    hasOwnParts(above)
  ) {
    return false;
  }
  const sibling = findSibling(items, index);
  return item.header.label === 'speaker' ? sibling?.header.label !== 'speaker' : isName(item) && !isName(sibling);
}

/** Whether an item is a heading such as `## Author`, right below the title of a talk, that has the speakers below it. */
export function isSpeakerSection(items: readonly OutlineItem[], index: number): boolean {
  const item = items[index];
  const above = items[index - 1];
  return (
    item !== undefined &&
    above !== undefined &&
    isHeading(item) &&
    item.parent === index - 1 &&
    item.summary.body.speakers !== undefined &&
    labelOf(item.header.text) === 'speaker' &&
    above.summary.body.noteLines === 0 &&
    !hasOwnParts(above)
  );
}

/** Whether a heading is nothing but a name. */
function isName(item: OutlineItem | undefined): boolean {
  const [best] = item?.header.readings ?? [];
  return best?.form === 'name' && best.likeness >= 0.6;
}

/** The next heading at the same level under the same parent. */
function findSibling(items: readonly OutlineItem[], index: number): OutlineItem | undefined {
  const item = items[index];
  for (let next = index + 1; next < items.length; next += 1) {
    const other = items[next];
    if (item === undefined || other === undefined || other.level < item.level) return undefined;
    if (other.level === item.level) return other;
  }
  return undefined;
}
