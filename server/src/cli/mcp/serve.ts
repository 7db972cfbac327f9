/**
 * The MCP server over standard input and output: tools that only read, and nothing else. A bundle of its own for Node, as the
 * protocol's library weighs more than all commands together.
 */
import process from 'node:process';
import { type CallToolResult, ProtocolError, ProtocolErrorCode, Server, type Tool } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { CancelSignal } from '../../core/cancelSignal.js';
import type { AgentAnswer, AgentQuestion, AgentTool } from '../../core/agents/index.js';

/** What is served: the tools, and who answers them. */
export interface McpOffer {
  readonly version: string;
  readonly tools: readonly Omit<AgentTool, 'ask'>[];
  /** Resolves with the sentence for the agent where the question cannot be answered. */
  answer(question: AgentQuestion, signal: CancelSignal): Promise<AgentAnswer | string>;
  /** Takes a line for whoever looks at standard error. */
  warn(line: string): void;
}

const instructions =
  'Notes that the user took at conferences, and the schedules kept beside them. All tools only read. Find talks with search_talks and read one with read_talk; list_follow_ups says what the user means to do later, on_now what is going on at this moment. What the user marked as private is never given.';

/** Serves until the client goes away. */
export async function serveMcp(offer: McpOffer): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout);
  const gone = new Promise<void>((resolve) => void process.stdin.once('close', resolve).once('end', resolve));
  const serving = serveStdio(() => createServer(offer), {
    transport,
    onerror: (error) => offer.warn(error.message),
  });
  await gone;
  await serving.close();
}

function createServer(offer: McpOffer): Server {
  const server = new Server(
    { name: 'conference-notes', title: 'Conference Notes', version: offer.version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => ({ tools: offer.tools.map(toTool) }));
  server.setRequestHandler('tools/call', ({ params: { name, arguments: input } }, { mcpReq: { signal } }) => {
    if (offer.tools.every((tool) => tool.name !== name)) {
      const names = offer.tools.map((tool) => tool.name).join(', ');
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${name}"; there is: ${names}.`);
    }
    return call(offer, { tool: name, input }, signal);
  });
  return server;
}

function toTool({ name, title, description, inputSchema, outputSchema }: McpOffer['tools'][number]): Tool {
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return { name, title, description, inputSchema, outputSchema, annotations } as unknown as Tool;
}

async function call(offer: McpOffer, question: AgentQuestion, signal: AbortSignal): Promise<CallToolResult> {
  const answer = await offer.answer(question, {
    get isCancellationRequested() {
      return signal.aborted;
    },
  });
  if (typeof answer === 'string') return { content: [{ type: 'text', text: answer }], isError: true };
  // What is absent is undefined in our data, and not there at all in JSON.
  const structuredContent = JSON.parse(JSON.stringify(answer.data)) as { readonly [name: string]: unknown };
  return { content: [{ type: 'text', text: answer.text }], structuredContent };
}
