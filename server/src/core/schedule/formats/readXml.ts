/**
 * XML schedules: which of them by the root element and what is in it. pretalx offers a feed of changes next to its
 * schedule, which people take for it: refused with a word of its own.
 */
import { createRefusal } from '../readResult.js';
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { readEuroPythonXml } from './euroPythonXml.js';
import { readFrabXml } from './frabXml.js';
import { readXCal } from './xCal.js';
import { findChild, parseXml } from './xmlTree.js';

/** The schedule of an XML text, or a refusal. */
export function readXml(text: string, hints: ScheduleHints): ReadScheduleResult {
  const root = parseXml(text);
  if (root.kind === 'refused') {
    return root;
  }
  switch (root.name.toLowerCase()) {
    case 'schedule':
      return readScheduleElement(root, hints);
    case 'icalendar':
      return readXCal(root, hints);
    case 'feed':
    case 'rss':
      return createRefusal('feed');
    case 'html':
      return createRefusal('html');
    default:
      return createRefusal('not-a-schedule');
  }
}

/** Only the Pentabarf family has a conference beside the days. */
function readScheduleElement(root: Parameters<typeof readFrabXml>[0], hints: ScheduleHints): ReadScheduleResult {
  if (findChild(root, 'conference') !== undefined) {
    return readFrabXml(root, hints);
  }
  const hasEntries = findChild(findChild(root, 'day'), 'entry') !== undefined;
  return hasEntries ? readEuroPythonXml(root, hints) : createRefusal('not-a-schedule');
}
