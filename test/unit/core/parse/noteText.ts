/** The reading of a note as short text, one line a section. */
import type { Dialect, Note, Section, Talk } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

/** Reads a text and says what it found, e.g. `3 talk 11:45 Title [Speaker] skipped (too late) d1`. */
export function describeText(text: string, dialect?: Dialect): string {
  const note = parseNote(text, dialect === undefined ? {} : { dialect });
  return [
    ...describeFile(note),
    ...note.sections.map(
      ({ section, line, day }) => `${line + 1} ${describeSection(section)}${day === undefined ? '' : ` d${day + 1}`}`,
    ),
  ].join('\n');
}

/** The talks alone, without lines. */
export function describeTalks(text: string, dialect?: Dialect): string {
  const note = parseNote(text, dialect === undefined ? {} : { dialect });
  return note.sections
    .flatMap(({ section }) => (section.kind === 'talk' ? [describeTalk(section.talk)] : []))
    .join('\n');
}

function describeFile(note: Note): readonly string[] {
  const { conference, scheduleLink, date, days } = note;
  return [
    ...(conference === undefined ? [] : [`conference ${conference.text}`]),
    ...(scheduleLink === undefined ? [] : [`schedule ${scheduleLink.text}`]),
    ...(date === undefined ? [] : [`date ${date}`]),
    ...days.map((day, index) => `day ${index + 1} ${day.label}${day.date === undefined ? '' : ` = ${day.date}`}`),
  ];
}

function describeSection(section: Section): string {
  switch (section.kind) {
    case 'talk':
      return `talk ${describeTalk(section.talk)}`;
    case 'day':
      return `day${section.atEnd ? ' (end)' : ''} ${section.label}`;
    case 'head':
      return 'head';
    default:
      return `${section.kind} ${section.title}`;
  }
}

export function describeTalk(talk: Talk): string {
  const { kind, time, title, speakers, link, attendance, followUps, room } = talk;
  const parts = [
    ...(kind === 'talk' ? [] : [`(${kind})`]),
    ...(time === undefined
      ? []
      : [time.invalid === undefined ? describeTime(time.start, time.end) : `not a time: ${time.invalid}`]),
    title,
    ...(speakers.length === 0 ? [] : [`[${speakers.map(({ name }) => name).join(', ')}]`]),
    ...(link === undefined ? [] : [`<${link.code ?? link.url}>`]),
    ...(room === undefined ? [] : [`in ${room}`]),
    ...(attendance.state === 'attended' ? [] : [attendance.state]),
    ...(attendance.reason === undefined ? [] : [`(${attendance.reason})`]),
    ...followUps.map((followUp) => `{${followUp.done ? 'done ' : ''}${followUp.text}}`),
  ];
  return parts.join(' ');
}

export function describeTime(start: number | undefined, end: number | undefined): string {
  return [start, end]
    .flatMap((time) =>
      time === undefined
        ? []
        : [`${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`],
    )
    .join('-');
}
