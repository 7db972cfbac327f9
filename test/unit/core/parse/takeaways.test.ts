import { describe, expect, test } from 'vitest';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { findTakeawayLabel } from '../../../../server/src/core/phrases/takeaways.js';

describe('labels', () => {
  test.each([
    ['Takeaways', 9],
    ['Key Takeaways: start small', 14],
    ['**Key Learning / Takeaways:**', 27],
    ['💡 Lessons learned', 18],
    ['Das nehme ich mit: Geduld', 18],
    ['À retenir :', 11],
    ['Puntos clave', 12],
    ['学び：テスト', 3],
  ])('%s', (text, length) => expect(findTakeawayLabel(text)).toBe(length));

  test.each(['the takeaway is that it works', 'Takeaways from the war', 'Takeout: pizza', ''])('%s is none', (text) =>
    expect(findTakeawayLabel(text)).toBeUndefined(),
  );
});

test('headings and labels of a talk are its takeaways', () => {
  const text =
    '# Harbour Days\n\n## 0900 - Tides\n\ntwice\n\n### Key Takeaways\n\n- go early\n\n## 1000 - Knots\n\n- bowline\n- **Takeaway:** tie it\n\n## 1100 - Sails\n\nred\n';
  const found = getTalks(parseNote(text)).map(({ section: { talk } }) =>
    talk.takeaways.map(
      ({ form, range: { start, end } }) => `${form} ${start.line}:${start.character}-${end.character}`,
    ),
  );
  expect(found).toEqual([['heading 4:0-17'], ['label 3:2-22'], []]);
});
