/** Entries of a programme that nobody takes notes of: breaks, meals, registration. */

const servicePattern = new RegExp(
  [
    '^(?:(?:morning|afternoon|evening|mid-?day|networking|am|pm|short|long)\\s+)*',
    '(?:(?:coffee|tea|lunch|snack|refreshments?|bio)(?:\\s*(?:&|and|\\+|/)\\s*(?:coffee|tea|snacks?))?\\s*(?:break|pause)?',
    '|break(?:time|fast)?|lunch(?:time)?|dinner|brunch|pause|kaffeepause|mittagspause|mittagessen|fr[üu]hst[üu]ck',
    '|receso|almuerzo|pausa(?: caf[ée])?|d[ée]jeuner|petit[- ]d[ée]jeuner|buffet',
    '|(?:registration|badge pick-?up|check-?in|cloakroom|doors|swag pickup)(?:\\s+desks?)?(?:\\s+(?:opens?|closes?))?',
    ')(?:\\s+break)?$',
  ].join(''),
  'i',
);

/** Whether the title alone says that the slot is a break, a meal or registration. */
export function isServiceTitle(title: string): boolean {
  return title.length <= 60 && servicePattern.test(title.trim());
}
