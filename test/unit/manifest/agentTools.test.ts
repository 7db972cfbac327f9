/** What the manifest says to agents is what the server answers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { agentTools } from '../../../server/src/core/agents/index.js';

const root = path.resolve(import.meta.dirname, '../../..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly toolReferenceName: string;
      readonly inputSchema: object;
    }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
  };
};
const page = readFileSync(path.join(root, 'docs/agents.md'), 'utf8');

test('each tool is there, with its description and input', () => {
  const tools = contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
    name: name.replace('conference-notes_', ''),
    description: modelDescription,
    inputSchema,
  }));
  expect(tools).toEqual(agentTools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })));
});

test('names are such as VS Code takes, and each can be asked for by a word of its own', () => {
  for (const { name, toolReferenceName } of contributes.languageModelTools) {
    expect(name).toMatch(/^(?!copilot_|vscode_)[\w-]+$/u);
    expect(page).toContain(`\`#${toolReferenceName}\``);
  }
});

test('the MCP server is offered under the name that the client registers', () => {
  const source = readFileSync(path.join(root, 'client/src/node/mcpServers.ts'), 'utf8');
  expect(contributes.mcpServerDefinitionProviders.map(({ id }) => `'${id}'`)).toEqual([
    /providerId = ('[^']*')/u.exec(source)?.[1],
  ]);
});

test.each(agentTools)('docs/agents.md has the inputs of $name', ({ name, inputSchema }) => {
  const [, chapter = ''] = page.split(new RegExp(`^### ${name}$`, 'mu'));
  const rows = [...(chapter.split(/^#/mu)[0] ?? '').matchAll(/^\| `(\w+)` \|/gmu)].map(([, input]) => input);
  expect(rows).toEqual(Object.keys(inputSchema.properties));
});
