/** Commands that are one edit each, planned as for the extension (`conferenceNotes/planEdit`). */
import { Declined, type InputProperty } from '../inputs/readInput.js';
import { applyPlan } from './applyPlan.js';
import { defineCommand } from './command.js';
import type { CommandWorld } from './commandWorld.js';

export const uri = { type: 'string', description: 'URI of the note file' } as const satisfies InputProperty;
export const line = {
  type: 'integer',
  description: 'Zero-based line in the talk',
  minimum: 0,
  maximum: 2 ** 31,
} as const satisfies InputProperty;

const place = { uri, line };
const atPlace = ['uri', 'line'] as const;

function definePlan<const Properties extends { readonly [name: string]: InputProperty }>(
  name: Parameters<typeof defineCommand>[0]['name'],
  options: { readonly label: string; readonly properties: Properties; readonly required: readonly string[] },
) {
  const { label, properties, required } = options;
  return defineCommand({
    name,
    inputSchema: { type: 'object', properties, required, additionalProperties: false },
    run: async (world, input) => applyPlan(world, await world.plan(name, input), label),
  });
}

const slot = { type: 'string', description: 'Key of a slot (conferenceNotes/slots)' } as const;

export const setAttendance = definePlan('setAttendance', {
  label: 'Set attendance',
  properties: {
    ...place,
    state: {
      type: 'string',
      description: 'The new state',
      enum: ['attended', 'skipped', 'no-notes', 'watch-later', 'unknown'],
    },
  },
  required: [...atPlace, 'state'],
});

export const insertTalk = definePlan('insertTalk', {
  label: 'Insert talk',
  properties: {
    ...place,
    title: { type: 'string', description: 'Title of the talk' },
    clock: { type: 'integer', description: 'Start, in minutes after midnight', minimum: 0, maximum: 1439 },
    slot,
    template: { type: 'string', description: "Name of one of the writer's own templates" },
  },
  required: atPlace,
});

export const jot = definePlan('jot', {
  label: 'Jot',
  properties: { ...place, text: { type: 'string', description: 'What is added at the end of the talk' } },
  required: [...atPlace, 'text'],
});

export const insertSlotLinks = definePlan('insertSlotLinks', {
  label: 'Insert slides and recordings',
  properties: { uri, urls: { type: 'array', description: 'The only ones to write', items: { type: 'string' } } },
  required: ['uri'],
});

export const insertTalkLink = definePlan('insertTalkLink', {
  label: 'Insert talk link',
  properties: { ...place, slot },
  required: [...atPlace, 'slot'],
});

export const insertMissingTalkLinks = definePlan('insertMissingTalkLinks', {
  label: 'Insert missing talk links',
  properties: { uri },
  required: ['uri'],
});

export const addTakeaways = definePlan('addTakeaways', {
  label: 'Add takeaways',
  properties: place,
  required: atPlace,
});

export const insertAbstract = definePlan('insertAbstract', {
  label: 'Insert abstract',
  properties: place,
  required: atPlace,
});

export const linkTimestamps = definePlan('linkTimestamps', {
  label: 'Link timestamps',
  properties: place,
  required: atPlace,
});

/** Of the reader's clock where no time is given. */
export const markRecording = defineCommand({
  name: 'markRecording',
  inputSchema: {
    type: 'object',
    properties: {
      ...place,
      seconds: { type: 'integer', description: 'After midnight', minimum: 0, maximum: 86_399 },
    },
    required: atPlace,
    additionalProperties: false,
  },
  run: async (world, { seconds = world.clockSeconds, ...at }) =>
    applyPlan(world, await world.plan('markRecording', { ...at, seconds }), 'Mark recording'),
});

/** By its line; what is left out is turned round. */
export const setFollowUp = defineCommand({
  name: 'setFollowUp',
  inputSchema: {
    type: 'object',
    properties: { uri, line, done: { type: 'boolean', description: 'The other state where left out' } },
    required: atPlace,
    additionalProperties: false,
  },
  run: async (world, input) => {
    const found = findFollowUp(world, input);
    if (found === undefined) throw new Declined('There is no follow-up in this line.');
    const { done = !found.done } = input;
    const plan = await world.plan('setFollowUp', { uri: input.uri, range: found.range, done });
    return { ...(await applyPlan(world, plan, 'Set follow-up')), done };
  },
});

function findFollowUp({ index }: CommandWorld, at: { readonly uri: string; readonly line: number }) {
  const entry = index.entries.get(at.uri);
  const all = [...(entry?.talks ?? []).flatMap(({ followUps }) => followUps), ...(entry?.followUps ?? [])];
  return all.find(({ range }) => range.start.line <= at.line && at.line <= range.end.line);
}
