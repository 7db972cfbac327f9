import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../server/src/settings.js';

test.each([undefined, null, {}])('%j gives the defaults and nothing to complain of', (value) => {
  expect(readSettings(value)).toEqual({ settings: defaultSettings, ignored: [] });
});

test('each field is read', () => {
  const value = {
    files: { include: ['talks/**'], exclude: ['README.md'] },
    outline: { markdown: 'never' },
    diagnostics: { enabled: false, severity: { 'empty-talk': 'off' }, quietWhileTyping: 0 },
    followUps: { phrases: ['ask'] },
    codeLens: { dayRecap: false, liveTalk: false },
    schedule: { network: 'never' },
  };
  expect(readSettings(value)).toEqual({ settings: value, ignored: [] });
});

test('a field of the wrong shape has its default and is named', () => {
  const { settings, ignored } = readSettings({
    files: { include: 'talks', exclude: [1] },
    outline: { markdown: 'sometimes' },
    diagnostics: { enabled: 'yes', quietWhileTyping: -1 },
    codeLens: 7,
  });
  expect(settings).toEqual(defaultSettings);
  expect(ignored).toEqual([
    'conferenceNotes.files.include cannot be "talks"',
    'conferenceNotes.files.exclude cannot be [1]',
    'conferenceNotes.outline.markdown cannot be "sometimes"',
    'conferenceNotes.diagnostics.enabled cannot be "yes"',
    'conferenceNotes.diagnostics.quietWhileTyping cannot be -1',
  ]);
});

test('a bad severity does not cost the good ones', () => {
  const { settings, ignored } = readSettings({
    diagnostics: { severity: { 'empty-talk': 'off', 'time-order': 'loud' } },
  });
  expect(settings.diagnostics.severity).toEqual({ 'empty-talk': 'off' });
  expect(ignored).toEqual(['conferenceNotes.diagnostics.severity.time-order cannot be "loud"']);
});

test.each(['text', 3, []])('%j is no object', (value) => {
  expect(readSettings(value)).toEqual({ settings: defaultSettings, ignored: ['conferenceNotes is no object'] });
});
