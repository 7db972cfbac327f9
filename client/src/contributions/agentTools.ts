/** Tools by which an agent in VS Code reads the notes. The manifest says what they take, the server answers. */
import { Disposable, l10n, LanguageModelTextPart, type LanguageModelTool, LanguageModelToolResult, lm } from 'vscode';
import { askMethod, type AskParams, type AskResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';

/** What stands before the server's name of a tool. */
const prefix = 'conference-notes_';

export function registerAgentTools({ extension, server }: ClientContext): Disposable {
  const manifest = extension.extension.packageJSON as {
    readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
  };
  // Editors made of VS Code may leave out what they have no agent for.
  if ((lm as Partial<typeof lm> | undefined)?.registerTool === undefined) return new Disposable(() => undefined);
  const createTool = (tool: string): LanguageModelTool<object> => ({
    prepareInvocation: () => ({ invocationMessage: l10n.t('Reading conference notes') }),
    async invoke({ input }, token) {
      const params: AskParams = { tool, input };
      const { text } = await server.request<AskResult>(askMethod, params, token);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  });
  return Disposable.from(
    ...manifest.contributes.languageModelTools.map(({ name }) =>
      lm.registerTool(name, createTool(name.slice(prefix.length))),
    ),
  );
}
