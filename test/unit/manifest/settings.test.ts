/** The settings that VS Code shows are those that the server reads: keys, types, values and defaults. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/core/rules/ruleList.js';
import { defaultSettings, readSettings } from '../../../server/src/settings.js';

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: string };
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
  readonly markdownDescription: string;
}

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, Property> }[] };
};
const properties = Object.assign(
  {},
  ...manifest.contributes.configuration.map((section) => section.properties),
) as Record<string, Property>;
const keys = Object.keys(properties).map((key) => key.replace('conferenceNotes.', ''));

/** The value at `a.b` of nested objects. */
function valueAt(settings: object, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], settings);
}

/** `{ a: { b: value } }` for `a.b`. */
function settingsWith(key: string, value: unknown): unknown {
  return key.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
}

function propertyOf(key: string): Property {
  const property = properties[`conferenceNotes.${key}`];
  if (property === undefined) throw new Error(`No setting ${key}`);
  return property;
}

test('every setting of the server is contributed, and no other', () => {
  const read = Object.entries(defaultSettings).flatMap(([section, fields]) =>
    Object.keys(fields as object).map((field) => `${section}.${field}`),
  );
  expect(keys.toSorted()).toEqual(read.toSorted());
});

test('sections are the first part of the key', () => {
  for (const { properties: section } of manifest.contributes.configuration) {
    expect(new Set(Object.keys(section).map((key) => key.split('.')[1])).size).toBe(1);
  }
});

describe.each(keys)('%s', (key) => {
  const property = propertyOf(key);

  test('has the default of the server', () => {
    expect(property.default).toEqual(valueAt(defaultSettings, key));
  });

  test('has the type that the server reads', () => {
    const sample = { array: ['x'], object: {}, boolean: false, string: property.enum?.[0], number: 3 }[property.type];
    expect(readSettings(settingsWith(key, sample))).toMatchObject({ ignored: [] });
    expect(valueAt(readSettings(settingsWith(key, sample)).settings, key)).toEqual(sample);
    expect(readSettings(settingsWith(key, Symbol.iterator.description)).ignored.length).toBe(1);
  });

  test('takes each of its values', () => {
    for (const value of property.enum ?? []) {
      expect(valueAt(readSettings(settingsWith(key, value)).settings, key)).toBe(value);
    }
  });
});

test('each check has its severity', () => {
  const severities = propertyOf('diagnostics.severity').properties ?? {};
  expect(Object.keys(severities).toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
  for (const [code, { enum: values }] of Object.entries(severities)) {
    for (const value of values) {
      const result = readSettings({ diagnostics: { severity: { [code]: value } } });
      expect(result).toMatchObject({ ignored: [], settings: { diagnostics: { severity: { [code]: value } } } });
    }
  }
});
