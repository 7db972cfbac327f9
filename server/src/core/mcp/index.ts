/**
 * The server's half of the Model Context Protocol, for tools that only read: https://modelcontextprotocol.io, revisions up to
 * 2025-11-25. JSON-RPC 2.0, a message a line. Our own, as the protocol's library is half as large as our whole server, and all
 * but a few messages of it are for servers that do more.
 */
import type { AgentAnswer, AgentQuestion, AgentTool } from '../agents/agentTool.js';
import type { CancelSignal } from '../cancelSignal.js';

/** What is served: the tools, and who answers them. */
export interface McpOffer {
  /** Of the program. */
  readonly version: string;
  readonly tools: readonly Omit<AgentTool, 'ask'>[];
  /** Resolves with the sentence for the agent where the question cannot be answered. Never rejects. */
  answer(question: AgentQuestion, signal: CancelSignal): Promise<AgentAnswer | string>;
}

/** One connection. */
export interface McpSession {
  /** Answers a line with a line, without its end; undefined where nothing is to be said. Never rejects. */
  receive(line: string): Promise<string | undefined>;
}

/** The newest first. */
const revisions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

const instructions =
  'Notes that the user took at conferences, and the schedules kept beside them. All tools only read. Find talks with search_talks and read one with read_talk; list_follow_ups says what the user means to do later, on_now what is going on at this moment. What the user marked as private is never given.';

const codes = { parse: -32700, request: -32600, method: -32601, params: -32602 } as const;

/** Questions are short: 1 MB. */
const longestLine = 1_000_000;

type Id = string | number;

interface Request {
  readonly id: Id;
  readonly method: string;
  readonly params: Members;
}

interface Members {
  readonly [name: string]: unknown;
}

/** What a request is answered with when it is wrong. */
class McpError extends Error {
  override readonly name = 'McpError';

  constructor(
    readonly code: (typeof codes)[keyof typeof codes],
    message: string,
  ) {
    super(message);
  }
}

export function createMcpSession(offer: McpOffer): McpSession {
  const running = new Map<unknown, { isCancellationRequested: boolean }>();
  const run = async (request: Request): Promise<object | undefined> => {
    const signal = { isCancellationRequested: false };
    running.set(request.id, signal);
    const answer = await answerRequest(offer, request, signal);
    running.delete(request.id);
    // Whoever has taken a question back waits for no answer.
    return signal.isCancellationRequested ? undefined : answer;
  };
  const take = async (message: unknown): Promise<object | undefined> => {
    if (!isRecord(message) || message['jsonrpc'] !== '2.0')
      return toFailure(null, codes.request, 'This is no request.');
    const { id, method, params } = message;
    const members = isRecord(params) ? params : {};
    if (typeof method !== 'string') return 'result' in message || 'error' in message ? undefined : noRequest(id);
    if (typeof id === 'string' || typeof id === 'number') return run({ id, method, params: members });
    const cancelled = method === 'notifications/cancelled' ? running.get(members['requestId']) : undefined;
    if (cancelled !== undefined) cancelled.isCancellationRequested = true;
    return id === undefined ? undefined : noRequest(null);
  };
  return {
    receive: async (line) => {
      if (line.trim() === '') return undefined;
      const message = line.length > longestLine ? undefined : parse(line);
      if (message === undefined) return JSON.stringify(toFailure(null, codes.parse, 'This is no JSON.'));
      // The revision of March 2025 has lists of messages.
      const isList = Array.isArray(message) && message.length > 0;
      const answers = await Promise.all((isList ? message : [message]).map(take));
      const said = answers.filter((answer) => answer !== undefined);
      return said.length === 0 ? undefined : JSON.stringify(isList ? said : said[0]);
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noRequest(id: unknown): object {
  return toFailure(typeof id === 'string' || typeof id === 'number' ? id : null, codes.request, 'This is no request.');
}

function toFailure(id: Id | null, code: number, message: string): object {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

async function answerRequest(offer: McpOffer, { id, method, params }: Request, signal: CancelSignal): Promise<object> {
  try {
    return { jsonrpc: '2.0', id, result: await findResult(offer, { method, params }, signal) };
  } catch (error) {
    if (error instanceof McpError) return toFailure(id, error.code, error.message);
    throw error;
  }
}

async function findResult(
  offer: McpOffer,
  { method, params }: Omit<Request, 'id'>,
  signal: CancelSignal,
): Promise<object> {
  switch (method) {
    case 'initialize':
      return initialize(offer, params);
    case 'ping':
      return {};
    case 'tools/list':
      return { tools: offer.tools.map(toTool) };
    case 'tools/call':
      return call(offer, params, signal);
    default:
      throw new McpError(codes.method, `There is no method "${method}".`);
  }
}

/** A revision that is not known is answered with the newest that is: the client may go then. */
function initialize({ version }: McpOffer, { protocolVersion }: Members): object {
  return {
    protocolVersion: revisions.find((revision) => revision === protocolVersion) ?? revisions[0],
    capabilities: { tools: {} },
    serverInfo: { name: 'conference-notes', title: 'Conference Notes', version },
    instructions,
  };
}

function toTool({ name, title, description, inputSchema, outputSchema }: McpOffer['tools'][number]): object {
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return { name, title, description, inputSchema, outputSchema, annotations };
}

async function call(
  { tools, answer }: Pick<McpOffer, 'tools'> & { readonly answer: McpOffer['answer'] },
  { name, arguments: input }: Members,
  signal: CancelSignal,
): Promise<object> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) {
    const names = tools.map((each) => each.name).join(', ');
    throw new McpError(codes.params, `There is no such tool; there is: ${names}.`);
  }
  const answered = await answer({ tool: tool.name, input }, signal);
  if (typeof answered === 'string') return { content: [{ type: 'text', text: answered }], isError: true };
  return { content: [{ type: 'text', text: answered.text }], structuredContent: answered.data };
}
