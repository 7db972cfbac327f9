import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseLanguage, loadTranslations } from '../../../server/src/cli/language.js';

const root = path.resolve(import.meta.dirname, '../../..');

test('LC_ALL goes before LC_MESSAGES, and that before LANG', () => {
  expect(chooseLanguage([], { LANG: 'de_DE.UTF-8' })).toBe('de');
  expect(chooseLanguage([], { LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr' })).toBe('fr');
  expect(chooseLanguage([], { LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr', LC_ALL: 'ja_JP' })).toBe('ja');
  expect(chooseLanguage([], { LANG: 'es', LC_ALL: '' })).toBe('es');
});

test('English is what remains', () => {
  for (const LANG of [undefined, '', 'C', 'C.UTF-8', 'POSIX', 'en_GB.UTF-8', '../../x'])
    expect(chooseLanguage([], { LANG })).toBeUndefined();
});

test('programs get English', () => {
  const env = { LANG: 'de' };
  expect(chooseLanguage(['talks', '--json'], env)).toBeUndefined();
  expect(chooseLanguage(['check', '--format', 'sarif'], env)).toBeUndefined();
  expect(chooseLanguage(['check', '--format=json'], env)).toBeUndefined();
  expect(chooseLanguage(['check', '--format', 'text'], env)).toBe('de');
});

test('a language that the package lacks gives nothing', () => {
  expect(loadTranslations(root, 'xx')).toBeUndefined();
});
