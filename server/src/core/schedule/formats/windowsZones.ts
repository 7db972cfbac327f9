/** Zones by the names of Windows, which Outlook and Exchange write into calendars, as the CLDR maps them. */
import { findTimeZone } from '../timeZones.js';

const windowsZones: ReadonlyMap<string, string> = new Map([
  ['w. europe standard time', 'Europe/Berlin'],
  ['central europe standard time', 'Europe/Budapest'],
  ['central european standard time', 'Europe/Warsaw'],
  ['romance standard time', 'Europe/Paris'],
  ['gmt standard time', 'Europe/London'],
  ['e. europe standard time', 'Europe/Chisinau'],
  ['fle standard time', 'Europe/Helsinki'],
  ['gtb standard time', 'Europe/Bucharest'],
  ['russian standard time', 'Europe/Moscow'],
  ['turkey standard time', 'Europe/Istanbul'],
  ['israel standard time', 'Asia/Jerusalem'],
  ['arab standard time', 'Asia/Riyadh'],
  ['arabian standard time', 'Asia/Dubai'],
  ['india standard time', 'Asia/Kolkata'],
  ['se asia standard time', 'Asia/Bangkok'],
  ['singapore standard time', 'Asia/Singapore'],
  ['china standard time', 'Asia/Shanghai'],
  ['taipei standard time', 'Asia/Taipei'],
  ['korea standard time', 'Asia/Seoul'],
  ['tokyo standard time', 'Asia/Tokyo'],
  ['w. australia standard time', 'Australia/Perth'],
  ['cen. australia standard time', 'Australia/Adelaide'],
  ['e. australia standard time', 'Australia/Brisbane'],
  ['aus eastern standard time', 'Australia/Sydney'],
  ['new zealand standard time', 'Pacific/Auckland'],
  ['hawaiian standard time', 'Pacific/Honolulu'],
  ['south africa standard time', 'Africa/Johannesburg'],
  ['egypt standard time', 'Africa/Cairo'],
  ['w. central africa standard time', 'Africa/Lagos'],
  ['e. africa standard time', 'Africa/Nairobi'],
  ['alaskan standard time', 'America/Anchorage'],
  ['pacific standard time', 'America/Los_Angeles'],
  ['us mountain standard time', 'America/Phoenix'],
  ['mountain standard time', 'America/Denver'],
  ['central standard time', 'America/Chicago'],
  ['central standard time (mexico)', 'America/Mexico_City'],
  ['canada central standard time', 'America/Regina'],
  ['eastern standard time', 'America/New_York'],
  ['atlantic standard time', 'America/Halifax'],
  ['newfoundland standard time', 'America/St_Johns'],
  ['sa pacific standard time', 'America/Bogota'],
  ['pacific sa standard time', 'America/Santiago'],
  ['e. south america standard time', 'America/Sao_Paulo'],
  ['argentina standard time', 'America/Buenos_Aires'],
]);

/** As `findTimeZone`, for names in files, which may be those of Windows. */
export function findSourceZone(name: string | undefined): string | undefined {
  return findTimeZone(windowsZones.get(name?.trim().toLowerCase() ?? '') ?? name);
}
