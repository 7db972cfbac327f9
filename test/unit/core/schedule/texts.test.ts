import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isServiceTitle } from '../../../../server/src/core/schedule/serviceSessions.js';
import { cleanLine, cleanText, cleanVerbatimText } from '../../../../server/src/core/schedule/texts.js';

test('lines: one line, entities decoded once, no characters that hide others', () => {
  expect(cleanLine(' Art &amp; Beauty\r\n of\u00a0it\u202e ')).toBe('Art & Beauty of it');
  expect(cleanLine('&amp;lt;b&gt; &#128512; &#xe9; &unknown; &#0;')).toBe('&lt;b> 😀 é &unknown; &#0;');
  expect(cleanLine(' \n ')).toBeUndefined();
  expect(cleanLine('x'.repeat(499) + '😀')).toBe('x'.repeat(499));
});

test('HTML becomes Markdown, the rest of it goes', () => {
  const html =
    '<p>One <em>fine</em> <a href="https://x.example/?a=1&amp;b=2" target=_blank>link</a>,\n<a href="javascript:x">bad</a></p><ul><li>A</li><li>B<br>C</li></ul><script>alert(1)</script><!-- c --><img src=x>&nbsp;End';
  expect(cleanText(html)).toBe('One *fine* [link](https://x.example/?a=1&b=2), bad\n\n- A\n- B\nC\n\nEnd');
});

test('Markdown and plain text stay as they are', () => {
  const text = '# Title\n\n* a < b > c\n* `x`\n\n    code';
  expect(cleanText(text)).toBe(text);
  expect(cleanText('A\r\n\r\n\r\n\r\nB  \n')).toBe('A\n\nB');
});

const nasty = fc.constantFrom('a', '\n', '\r', ' ', '\t', '\u0000', '\u00a0', '😀', '\ud83d', '<p>', '&amp;', '\u2028');

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(fc.array(nasty), (parts) => {
      const text = parts.join('');
      const clean = cleanVerbatimText(text);
      expect(clean === undefined ? undefined : cleanVerbatimText(clean)).toBe(clean);
    }),
  );
});

test('breaks and registration are told from talks by their titles', () => {
  for (const title of [
    'Coffee Break',
    'Lunch',
    'Morning coffee break',
    'Registration Desk Opens',
    'Mittagspause',
    'Badge Pick-Up',
    'Registration / Breakfast',
    'Break/Networking',
    'Lunch, Networking and Expo',
    'Welcome coffee',
  ]) {
    expect([title, isServiceTitle(title)]).toEqual([title, true]);
  }
  for (const title of [
    'Breaking the Build',
    'Lunch & Learn: Rust',
    'Coffee Machine Hacking',
    'How to pause a thread',
    'Networking',
    'Coffee and Kubernetes',
    'Sponsors & Networking',
  ]) {
    expect([title, isServiceTitle(title)]).toEqual([title, false]);
  }
});
