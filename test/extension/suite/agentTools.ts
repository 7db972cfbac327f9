/** What an agent in VS Code gets from the notes. */
import assert from 'node:assert/strict';
import { LanguageModelTextPart, lm } from 'vscode';
import { type Suite, until } from './hostRunner.ts';

const prefix = 'conference-notes_';

export const agentTools: Suite = {
  'are in the list of tools': () => {
    const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith(prefix));
    assert.deepEqual(names.map((name) => name.slice(prefix.length)).toSorted(), [
      'list_conferences',
      'list_follow_ups',
      'on_now',
      'read_talk',
      'search_talks',
    ]);
  },
  'find a talk by its notes, and read it': async () => {
    // The first answer may come before all notes were read.
    const id = await until('the talk', async () => {
      const found = await ask('search_talks', { query: 'concurrency' });
      return /id: (\S+#weyyjg)/u.exec(found)?.[1];
    });
    const talk = await ask('read_talk', { talk: id });
    assert.match(talk, /^# Python’s tale of concurrency/u);
    assert.match(talk, /Speakers: Pradhvan Bisht/u);
  },
  'list follow-ups and conferences, and say what is on': async () => {
    assert.match(await ask('list_follow_ups', {}), /- \[ \] look up more details/u);
    assert.match(await ask('list_conferences', { query: 'pycascades' }), /2022-02-05/u);
    assert.match(await ask('on_now', {}), /nothing|on now/iu);
  },
  'refuse what they cannot answer': async () => {
    await assert.rejects(ask('read_talk', { talk: 'no such talk' }));
  },
};

async function ask(tool: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(prefix + tool, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}
