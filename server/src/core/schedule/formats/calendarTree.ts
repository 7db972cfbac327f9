/**
 * A parsed calendar as the parser gives it (jCal, RFC 7265): lists of raw values. The parser's own objects are made anew for
 * every look at a property, and their date types read a TZID without a VTIMEZONE as the machine's time.
 */
import ICAL from 'ical.js';

type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** Names of components and properties are in small letters. */
export type CalendarComponent = readonly [
  name: string,
  properties: readonly Property[],
  components: readonly CalendarComponent[],
];

/** All calendars of the lines: those of single talks are put behind one another. None where the parser refuses them. */
export function parseCalendars(lines: readonly string[]): readonly CalendarComponent[] {
  try {
    const parsed: unknown = ICAL.parse(lines.join('\r\n'));
    const isSeveral = Array.isArray(parsed) && Array.isArray(parsed[0]);
    const calendars: readonly unknown[] = isSeveral ? parsed : [parsed];
    return calendars.filter(isComponent);
  } catch {
    return [];
  }
}

function isComponent(value: unknown): value is CalendarComponent {
  return Array.isArray(value) && Array.isArray(value[1]) && Array.isArray(value[2]);
}

/** Components of a name that stand in another one itself. */
export function getComponents([, , components]: CalendarComponent, name: string): readonly CalendarComponent[] {
  return components.filter((component) => component[0] === name);
}

/** The first property of a name. */
export function findProperty([, properties]: CalendarComponent, name: string): Property | undefined {
  return properties.find((property) => property[0] === name);
}

/** All properties of a name. */
export function getProperties([, properties]: CalendarComponent, name: string): readonly Property[] {
  return properties.filter((property) => property[0] === name);
}

/** The first value of the first property of a name; undefined where it is no text or blank. */
export function findText(component: CalendarComponent, name: string): string | undefined {
  const value = findProperty(component, name)?.[3];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** All values of the first property of a name, with commas between them. */
export function findTexts(component: CalendarComponent, name: string): string | undefined {
  return findProperty(component, name)?.slice(3).join(', ');
}

/** A parameter of a property, where it has one value. */
export function findParameter(property: Property | undefined, name: string): string | undefined {
  const value = property?.[1][name];
  return typeof value === 'string' ? value : undefined;
}

/** Seconds east of Greenwich of a local time (`YYYY-MM-DDTHH:MM:SS`) in the zone that a `VTIMEZONE` defines. */
export function readZone(component: CalendarComponent, tzid: string): (dateTime: string) => number {
  const zone = new ICAL.Timezone({ component: new ICAL.Component([...component]), tzid });
  return (dateTime) => zone.utcOffset(ICAL.Time.fromDateTimeString(dateTime));
}
