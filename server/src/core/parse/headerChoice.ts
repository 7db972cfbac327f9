/** Which reading of a header holds: by its likeness, by the file's habit, and by what stands below the header. */
import type { Header, HeaderReading } from './header.js';
import type { HeaderForm } from './headerForms.js';
import type { Roles } from './roles.js';
import type { BodySummary } from './summarizeBlock.js';

/** How a file names its speakers: in the headers in this form, `below` them, or in no settled way. */
export type SpeakerHabit = HeaderForm | 'below' | 'none';

/** A reading that is likely by itself. */
const likely = 0.6;
/** One that holds even where speakers stand elsewhere. */
const sure = 0.9;
/** One that holds where the file is in the habit of that form. */
const habitual = 0.2;

/** Finds the form that half of a file's talks use. */
export function findSpeakerHabit({ items, roles }: Pick<Roles, 'items' | 'roles'>): SpeakerHabit {
  const counts = new Map<SpeakerHabit, number>();
  let talks = 0;
  for (const item of items) {
    if (roles[item.block] === 'talk') {
      talks += 1;
      const [best] = item.header.readings;
      const below = item.summary.body.speakers;
      const form =
        best !== undefined && best.likeness >= likely && best.form !== 'name'
          ? best.form
          : below?.form === 'label' || below?.form === 'bold'
            ? 'below'
            : 'none';
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const [habit, count] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  return count >= 2 && count * 2 >= talks ? habit : 'none';
}

/** Chooses the reading of a talk's header. */
export function chooseReading(header: Header, body: BodySummary, habit: SpeakerHabit): HeaderReading | undefined {
  const plain = header.readings.at(-1);
  const isNamedBelow = body.speakers?.form === 'label' || body.speakers?.form === 'bold';
  return (
    header.readings.find(
      (reading) =>
        reading.form !== 'plain' && reading.likeness >= thresholdOf(reading, { header, habit, isNamedBelow }),
    ) ?? plain
  );
}

interface Surroundings {
  readonly header: Header;
  readonly habit: SpeakerHabit;
  readonly isNamedBelow: boolean;
}

function thresholdOf({ form }: HeaderReading, { header, habit, isNamedBelow }: Surroundings): number {
  if (form === 'name') {
    return header.label === 'speaker' ? 0 : isNamedBelow ? 2 : sure;
  }
  if (form === habit && !isNamedBelow) {
    return habitual;
  }
  return (isNamedBelow || habit === 'below') && form !== 'by' && form !== 'with' ? sure : likely;
}
