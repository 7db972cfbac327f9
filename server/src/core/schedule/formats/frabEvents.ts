/**
 * What events of frab's JSON and its relatives have in common: persons and links. Both came as objects under changing
 * keys and as bare strings over the years, sometimes in one merged file.
 */
import type { LinkDraft, SpeakerDraft } from './scheduleDraft.js';
import { isObject, readList, readText } from './jsonValues.js';

/** Persons: objects with a name under one of several keys, or bare strings. */
export function readPersons(value: unknown): readonly SpeakerDraft[] {
  return readList(value).map((person) =>
    isObject(person)
      ? {
          name:
            readText(person['name']) ??
            readText(person['public_name']) ??
            readText(person['full_public_name']) ??
            readText(person['fullName']),
          code: readText(person['code']),
          url: readText(person['url']),
        }
      : { name: readText(person) },
  );
}

/** Links or attachments: objects with an address, or bare addresses. */
export function readLinks(value: unknown, kind: LinkDraft['kind']): readonly LinkDraft[] {
  return readList(value).map((link) =>
    isObject(link)
      ? {
          kind,
          title: readText(link['title']) ?? readText(link['name']) ?? readText(link['description']),
          url: readText(link['url']) ?? readText(link['href']) ?? readText(link['resource']),
        }
      : { kind, title: undefined, url: readText(link) },
  );
}
