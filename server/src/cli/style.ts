/** Words in colour, where the output takes colours: bold for names, dim for what is beside the point, signals for severities. */

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
} as const;

/** Gives each text in its style, or as it is. */
export type Style = { readonly [name in keyof typeof codes]: (text: string) => string };

export function createStyle({ hasColors }: { readonly hasColors: boolean }): Style {
  const paint =
    (name: keyof typeof codes) =>
    (text: string): string =>
      hasColors && text !== '' ? `\u001B[${codes[name][0]}m${text}\u001B[${codes[name][1]}m` : text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    cyan: paint('cyan'),
  };
}
