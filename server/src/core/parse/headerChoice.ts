/** Which reading of a header holds: by its likeness, by the file's habit, and by what stands below the header. */
import type { Header, HeaderReading } from './header.js';
import { isOrganisation } from './nameLikeness.js';
import type { HeaderForm } from './headerForms.js';
import type { Roles } from './roles.js';
import { isDoubtful, type BodySummary } from './summarizeBlock.js';

/** How a file names its speakers. */
export interface SpeakerHabit {
  /** What half of its talks use: a form of header, or lines `below` it. */
  readonly main: HeaderForm | 'below' | 'none';
  /** The form that several headers use, if not half of them. */
  readonly common: HeaderForm | 'none';
  /** Half of the talks name their speakers in the first bullet. */
  readonly inItems: boolean;
}

/** A reading that is likely by itself. */
const likely = 0.6;
/** One that holds even where speakers stand elsewhere. */
const sure = 0.85;
/** One that holds where half of the file's headers have that form ... */
const habitual = 0.2;
/** ... or several of them. */
const usual = 0.45;

/** Finds the form that half of a file's talks use. */
export function findSpeakerHabit({ items, roles }: Pick<Roles, 'items' | 'roles'>): SpeakerHabit {
  const counts = new Map<SpeakerHabit['main'], number>();
  let talks = 0;
  let inItems = 0;
  for (const item of items) {
    if (roles[item.block] === 'talk') {
      talks += 1;
      const best = item.header.readings[0];
      const below = item.summary.body.speakers;
      if (below?.form === 'item' && !isDoubtful(below)) inItems += 1;
      const form =
        best !== undefined && best.likeness >= likely && best.form !== 'name'
          ? best.form
          : below?.form === 'label' || below?.form === 'bold'
            ? 'below'
            : 'none';
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const [main, count] = sorted[0] ?? ['none', 0];
  const common = sorted.find(([form, times]) => times >= 3 && form !== 'none' && form !== 'below')?.[0] ?? 'none';
  return {
    main: count >= 2 && count * 2 >= talks ? main : 'none',
    common: common === 'below' ? 'none' : common,
    inItems: inItems >= 2 && inItems * 3 >= talks,
  };
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

function thresholdOf({ form, speakers }: HeaderReading, { header, habit, isNamedBelow }: Surroundings): number {
  if (form === 'name' && !isNamedBelow && isOrganisation(speakers[0]?.affiliation ?? '')) {
    return likely;
  }
  if (form === 'name') {
    return header.label === 'speaker' ? 0 : isNamedBelow ? 2 : sure;
  }
  if (!isNamedBelow && (form === habit.main || form === habit.common)) {
    return form === habit.main ? habitual : usual;
  }
  return (isNamedBelow || habit.main === 'below') && form !== 'by' && form !== 'with' ? sure : likely;
}
