/** What holds for any sequence of messages: the server lives, answers every request once, and says nothing else. */
import { must } from './fuzzTarget.js';
import type { MessageInput, Step } from './messageInputs.js';
import { type PipedServer, startPipedServer } from './pipedServer.js';

const initialize = {
  processId: null,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  },
  workspaceFolders: [],
};

/** Holds a whole session with a server of its own. */
export async function checkMessages({ steps, early, answers, isTyped }: MessageInput): Promise<void> {
  const server = startPipedServer((method, params) => answerServer(answers, method, params));
  let id = 0;
  const ask = (method: string, params: unknown): number => {
    id += 1;
    server.send({ id, method, params });
    return id;
  };
  for (const step of steps.slice(0, early)) take(server, ask, step);
  ask('initialize', initialize);
  server.send({ method: 'initialized', params: {} });
  for (const step of steps.slice(early)) take(server, ask, step);
  await server.answered();
  ask('shutdown', undefined);
  await server.answered();
  server.send({ method: 'exit' });
  const { code, errors } = await server.end();
  must(code === 0, `an end as it was asked for, not ${code}: ${errors}`);
  must(!isTyped || errors === '', `nothing on standard error, not ${errors}`);
}

function take(server: PipedServer, ask: (method: string, params: unknown) => number, step: Step): void {
  if (step.kind === 'tell') {
    server.send({ method: step.method, params: step.params });
    return;
  }
  const id = ask(step.method, step.params);
  if (step.isCancelled) server.send({ method: '$/cancelRequest', params: { id } });
}

/** What a client says that knows nothing, refuses everything, or answers past the question. */
function answerServer(answers: MessageInput['answers'], method: string, params: unknown): object {
  if (answers === 'errors') return { error: { code: -32601, message: 'no' } };
  if (answers === 'nonsense') return { result: [7, 'x', { a: [] }] };
  const items: unknown = method === 'workspace/configuration' ? Reflect.get(Object(params), 'items') : undefined;
  return { result: Array.isArray(items) ? items.map(() => null) : null };
}
