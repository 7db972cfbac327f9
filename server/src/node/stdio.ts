/** The connection over stdin and stdout, which takes the JSON of prepared answers as it is. */
import process from 'node:process';
import type { Writable } from 'node:stream';
import {
  AbstractMessageWriter,
  type Connection,
  createConnection,
  type DataCallback,
  type Disposable,
  Message,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { PreparedAnswer } from '../features/preparedAnswer.js';

/**
 * Connects; the process ends with its stdin, as its editor is gone then.
 *
 * @param answered the id of a request that is still to be read and has its answer already, so that it gets no second one
 */
export function createStdioConnection(answered: number | string | undefined): Connection {
  const reader = new StdinReader(process.stdin);
  process.stdin.once('end', () => process.exit(reader.isShutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, new StdoutWriter(process.stdout, answered));
}

/** Sees whether the editor has said goodbye before it leaves. */
class StdinReader extends StreamMessageReader {
  isShutDown = false;

  override listen(callback: DataCallback): Disposable {
    const listening = super.listen((message) => {
      this.isShutDown ||= Message.isRequest(message) && message.method === 'shutdown';
      callback(message);
    });
    // Whoever has looked into it has left it paused.
    process.stdin.resume();
    return listening;
  }
}

/**
 * Writes each message at once, header and body: two writes wake the editor twice, which takes longer than most answers. A
 * request that has its answer gets none.
 */
class StdoutWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(
    private readonly output: Writable,
    private readonly answered: number | string | undefined,
  ) {
    super();
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    if (Message.isResponse(message) && this.answered !== undefined && message.id === this.answered) {
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      this.output.write(encodeMessage(message), (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.output.end();
  }
}

/** The bytes of a message: header, and JSON in UTF-8. */
export function encodeMessage(message: Message): Uint8Array {
  const { result, ...rest } = message as Message & { readonly result?: unknown };
  const json =
    result instanceof PreparedAnswer
      ? `${JSON.stringify(rest).slice(0, -1)},"result":${result.json()}}`
      : JSON.stringify(message);
  const size = Buffer.byteLength(json);
  const header = `Content-Length: ${size}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(header.length + size);
  bytes.write(header, 'latin1');
  bytes.write(json, header.length, 'utf8');
  return bytes;
}
