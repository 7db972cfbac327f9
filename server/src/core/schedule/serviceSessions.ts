/** Entries of a programme that nobody takes notes of: breaks, meals, registration. */

const servicePattern = new RegExp(
  [
    '^(?:(?:morning|afternoon|evening|mid-?day|networking|welcome|am|pm|short|long)\\s+)*',
    '(?:(?:coffee|tea|lunch|snack|refreshments?|bio)(?:\\s*(?:&|and|\\+|/)\\s*(?:coffee|tea|snacks?))?\\s*(?:break|pause)?',
    '|break(?:time|fast)?|lunch(?:time)?|dinner|brunch|pause|kaffeepause|mittagspause|mittagessen|fr[üu]hst[üu]ck',
    '|receso|almuerzo|pausa(?: caf[ée])?|d[ée]jeuner|petit[- ]d[ée]jeuner|buffet',
    '|(?:registration|badge pick-?up|check-?in|cloakroom|doors|swag pickup)(?:\\s+desks?)?(?:\\s+(?:opens?|closes?))?',
    ')(?:\\s+break)?$',
  ].join(''),
  'i',
);

/** Beside a meal or a desk these are part of it; alone they may be anything. */
const companyPattern = /^(?:networking|mingling|welcome|arrivals?|expo|sponsors?)$/i;

/** Whether the title alone says that the slot is a break, a meal or registration, or several of them at once. */
export function isServiceTitle(title: string): boolean {
  const trimmed = title.trim();
  return trimmed.length <= 60 && (servicePattern.test(trimmed) || isServiceList(trimmed));
}

/** `Registration & breakfast`, `Break / Networking`. */
function isServiceList(title: string): boolean {
  const parts = title.split(/\s*(?:[&+/,]|\band\b|\bund\b)\s*/i).filter((part) => part !== '');
  return (
    parts.some((part) => servicePattern.test(part)) &&
    parts.every((part) => servicePattern.test(part) || companyPattern.test(part))
  );
}
