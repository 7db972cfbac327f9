/** Begins the talk that is on or next: its header with title, link and abstract, or goes on where that is there already. */
import { Declined } from '../inputs/readInput.js';
import { type Applied, applyPlan } from './applyPlan.js';
import { defineCommand } from './command.js';
import type { CommandSlots, CommandWorld, StartingTalk } from './commandWorld.js';
import { line, uri } from './planCommands.js';

export const startNextTalk = defineCommand({
  name: 'startNextTalk',
  inputSchema: {
    type: 'object',
    properties: {
      uri,
      line,
      slot: { type: 'string', description: 'Key of the slot; the one that begins, or the one that the user picks' },
    },
    required: ['uri', 'line'],
    additionalProperties: false,
  },
  run: async (world, { slot, ...at }) => {
    const clock = Math.floor(world.clockSeconds / 60);
    const slots = await world.findSlots(at.uri, at.line);
    if (slot === undefined && (slots?.starting.length ?? 0) === 0) {
      return applyPlan(world, await world.plan('insertTalk', { ...at, clock }), label);
    }
    const starting = slot === undefined ? await choose(world, slots) : findStarting(slots, slot);
    if (starting === undefined) return { applied: false };
    return { ...(await start(world, starting, { ...at, clock })), slot: starting.key };
  },
});

const label = 'Start next talk';

function findStarting(slots: CommandSlots | null, key: string): StartingTalk {
  return slots?.starting.find((one) => one.key === key) ?? { key };
}

async function start(
  world: CommandWorld,
  { key, place }: StartingTalk,
  at: { readonly uri: string; readonly line: number; readonly clock: number },
): Promise<Applied> {
  const plan =
    place === undefined ? await world.plan('insertTalk', { ...at, slot: key }) : await world.plan('resumeTalk', place);
  return applyPlan(world, plan, label);
}

/** The one that begins; the user is asked where there are several, and may answer with none. */
async function choose(world: CommandWorld, slots: CommandSlots | null): Promise<StartingTalk | undefined> {
  const starting = slots?.starting ?? [];
  if (starting.length < 2) return starting[0];
  const titled = starting.map((one) => ({ one, title: toTitle(slots, one.key) }));
  const picked = (await world.send('window/showMessageRequest', {
    type: 3,
    message: 'Which talk begins?',
    actions: titled.map(({ title }) => ({ title })),
  })) as { readonly title?: string } | null;
  if (picked === null) return undefined;
  const found = titled.find(({ title }) => title === picked.title);
  if (found === undefined) throw new Declined('The editor named no talk that begins.');
  return found.one;
}

function toTitle(slots: CommandSlots | null, key: string): string {
  const slot = slots?.slots.find((each) => each.key === key);
  return [slot?.title ?? key, slot?.room].filter((part) => part !== undefined).join(' - ');
}
