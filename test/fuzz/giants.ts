/** Inputs of a size that no writer makes, by name: each must end soon, in bounded memory, with a model or one sentence. */

export interface Giant {
  readonly name: string;
  readonly create: () => string;
}

const megabyte = 1024 * 1024;

/** Notes up to the ten megabytes that the server reads. */
export const giantNotes: readonly Giant[] = [
  { name: '10 MB on one line', create: () => 'word '.repeat(2 * megabyte) },
  { name: '10 MB of one letter', create: () => 'x'.repeat(10 * megabyte) },
  { name: '10 MB heading', create: () => `## ${'word '.repeat(2 * megabyte)}` },
  { name: '10 MB after an open bracket', create: () => `## Talk\n\n[${'x'.repeat(10 * megabyte)}` },
  { name: '10 MB of one ruler', create: () => `Title\n${'='.repeat(10 * megabyte)}\n` },
  { name: '10 MB of one dashed ruler', create: () => `text\n\n${'- '.repeat(5 * megabyte)}\n` },
  { name: '10 MB of quotation marks', create: () => '> '.repeat(5 * megabyte) },
  { name: '10 MB of white space', create: () => `## Talk\n\n${' '.repeat(10 * megabyte)}x` },
  { name: '10 MB of tabs', create: () => `x\n${'\t'.repeat(10 * megabyte)}x` },
  { name: '10 MB of one tag', create: () => `<a ${'b="c" '.repeat(1_700_000)}>` },
  { name: '10 MB of one link', create: () => `## Talk\n\n<https://a.example/${'b'.repeat(10 * megabyte)}>` },
  { name: '100,000 nested quotations', create: () => `${'> '.repeat(100_000)}a` },
  { name: '100,000 nested list items', create: () => `${'- '.repeat(100_000)}a` },
  {
    name: '1,000 lists, each deeper',
    create: () => Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  },
  { name: '1,000,000 rulers', create: () => '---\n'.repeat(1_000_000) },
  { name: '1,000,000 rulers of plain text', create: () => '=====\n'.repeat(1_000_000) },
  { name: '200,000 talks', create: () => '## 1145 - Tides - Ada\n\nx\n'.repeat(200_000) },
  { name: '200,000 bare headers', create: () => '1145 - Tides - Ada\n\nx\n\n'.repeat(200_000) },
  { name: '100,000 definitions', create: () => Array.from({ length: 100_000 }, (_, at) => `[a${at}]: b\n`).join('') },
  { name: '100,000 uses of one label', create: () => `[a]: b\n\n${'## T\n\n[a]\n\n'.repeat(100_000)}` },
  { name: '1,000,000 empty lines', create: () => '\n'.repeat(1_000_000) },
  { name: '5,000,000 carriage returns', create: () => '\r'.repeat(5_000_000) },
  { name: '1,000,000 open brackets', create: () => '['.repeat(1_000_000) },
  { name: '1,000,000 stars', create: () => '*a '.repeat(333_333) },
  { name: '1,000,000 back ticks', create: () => '` '.repeat(500_000) },
  { name: '10 MB of zero bytes', create: () => '\0'.repeat(10 * megabyte) },
  { name: '10 MB of half characters', create: () => '\uD83D'.repeat(5 * megabyte) },
  { name: '1,000,000 lines of front matter', create: () => `---\n${'a: b\n'.repeat(1_000_000)}---\n` },
  { name: 'a table of 100,000 rows', create: () => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(100_000)}` },
  { name: 'a table of 100,000 columns', create: () => `${'|a'.repeat(100_000)}|\n${'|-'.repeat(100_000)}|\n` },
  { name: '300,000 follow-ups', create: () => `## Talk\n\n${'- [ ] look up\n'.repeat(300_000)}` },
  { name: '300,000 links', create: () => `## Talk\n\n${'<https://a.example/b> '.repeat(300_000)}` },
  { name: '10 MB of an unclosed fence', create: () => `## Talk\n\n\`\`\`\n${'x\n'.repeat(5 * megabyte)}` },
  { name: '10 MB of an unclosed comment', create: () => `## Talk\n\n<!-- ${'x\n'.repeat(5 * megabyte)}` },
];

const event = (at: number): string =>
  `{"title":"Talk ${at}","date":"2026-05-02T10:00:00Z","duration":"0:30","persons":[{"name":"P ${at}"}]}`;
const frab = (events: string): string =>
  `{"schedule":{"conference":{"title":"Big","days":[{"index":1,"date":"2026-05-02","rooms":{"A":[${events}]}}]}}}`;
const many = (times: number, make: (at: number) => string, between = ''): string =>
  Array.from({ length: times }, (_, at) => make(at)).join(between);

/** Schedules up to the 20 MB that are read. */
export const giantSchedules: readonly Giant[] = [
  { name: '20,000 talks', create: () => frab(many(20_000, event, ',')) },
  { name: '100,000 talks', create: () => frab(many(100_000, event, ',')) },
  {
    name: '100,000 talks of a calendar',
    create: () =>
      `BEGIN:VCALENDAR\r\n${many(100_000, (at) => `BEGIN:VEVENT\r\nUID:${at}\r\nDTSTART:20260502T100000Z\r\nSUMMARY:T${at}\r\nEND:VEVENT\r\n`)}END:VCALENDAR`,
  },
  {
    name: '100,000 talks of XML',
    create: () =>
      `<schedule><conference><title>Big</title></conference><day date="2026-05-02"><room name="A">${many(100_000, (at) => `<event id="${at}"><title>T</title><start>10:00</start></event>`)}</room></day></schedule>`,
  },
  {
    name: 'a billion laughs',
    create: () =>
      `<!DOCTYPE l [<!ENTITY a "lol">${many(20, (at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`)}]><schedule>&a19;</schedule>`,
  },
  { name: '1,000,000 open arrays', create: () => '['.repeat(1_000_000) },
  { name: '1,000,000 open objects', create: () => '{"a":'.repeat(1_000_000) },
  { name: '1,000,000 open elements', create: () => `<schedule>${'<a>'.repeat(1_000_000)}` },
  { name: 'an element of 1,000,000 attributes', create: () => `<schedule ${many(1_000_000, (at) => `a${at}="" `)}/>` },
  {
    name: 'a title of 15 MB',
    create: () => frab(`{"title":"${'x'.repeat(15 * megabyte)}","date":"2026-05-02T10:00:00Z"}`),
  },
  { name: 'an abstract of 10 MB of tags', create: () => frab(`{"title":"T","abstract":"${'<b>'.repeat(3_000_000)}"}`) },
  {
    name: 'an abstract of 10 MB of entities',
    create: () => frab(`{"title":"T","abstract":"${'&amp;'.repeat(2_000_000)}"}`),
  },
  {
    name: 'a line of 15 MB of a calendar',
    create: () => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${'x'.repeat(15 * megabyte)}`,
  },
  { name: '5,000,000 folded lines', create: () => `BEGIN:VCALENDAR\r\nX:${'\r\n x'.repeat(4_000_000)}` },
  {
    name: 'an endless rule',
    create: () =>
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260502T100000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:T\r\nEND:VEVENT\r\nEND:VCALENDAR',
  },
  { name: '2,000 talks at one time with one title', create: () => frab(many(2000, () => event(1), ',')) },
];
