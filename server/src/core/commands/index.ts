/** The commands of `workspace/executeCommand`. A bundle of its own, loaded with the first command. */
import { Declined } from '../inputs/readInput.js';
import { applyPlan } from './applyPlan.js';
import { type Command, defineCommand } from './command.js';
import { type CommandName, commandPrefix } from './commandNames.js';
import type { CommandWorld } from './commandWorld.js';
import { exportCommand } from './exportCommand.js';
import {
  addTakeaways,
  insertAbstract,
  insertMissingTalkLinks,
  insertSlotLinks,
  insertTalk,
  insertTalkLink,
  jot,
  line,
  linkTimestamps,
  markRecording,
  setAttendance,
  setFollowUp,
  uri,
} from './planCommands.js';
import { startNextTalk } from './startNextTalk.js';

export { Declined } from '../inputs/readInput.js';

const convert = defineCommand({
  name: 'convert',
  inputSchema: {
    type: 'object',
    properties: {
      uri,
      to: { type: 'string', description: 'What it becomes', enum: ['markdown', 'plaintext'] },
      line: { ...line, description: 'A line of the only section to convert' },
    },
    required: ['uri', 'to'],
    additionalProperties: false,
  },
  run: async (world, input) => {
    const plan = await world.convert(input);
    return { ...(await applyPlan(world, plan, 'Convert')), losses: plan?.losses ?? [] };
  },
});

/** What agents may ask, for editors that show it themselves. The tool reads the input. */
const questions: ReadonlyMap<CommandName, string> = new Map([
  ['listConferences', 'list_conferences'],
  ['listFollowUps', 'list_follow_ups'],
  ['onNow', 'on_now'],
  ['readTalk', 'read_talk'],
  ['searchTalks', 'search_talks'],
]);

export const commands: readonly Command[] = [
  addTakeaways,
  convert,
  exportCommand,
  insertAbstract,
  insertMissingTalkLinks,
  insertSlotLinks,
  insertTalk,
  insertTalkLink,
  jot,
  linkTimestamps,
  markRecording,
  setAttendance,
  setFollowUp,
  startNextTalk,
];

/**
 * Runs a command by its id. Rejects with a {@link Declined} where there is no such command, or it cannot do what it is told.
 *
 * @param argument the one object with all that it is told
 */
export async function runCommand(world: CommandWorld, id: string, argument: unknown): Promise<object> {
  const name = id.startsWith(commandPrefix) ? id.slice(commandPrefix.length) : id;
  const tool = questions.get(name as CommandName);
  if (tool !== undefined) return world.ask(tool, argument);
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new Declined(`There is no command "${id}".`);
  return command.execute(world, argument);
}
