/** The connection over stdin and stdout, which takes the JSON of prepared answers as it is. */
import process from 'node:process';
import {
  type Connection,
  createConnection,
  type DataCallback,
  type Disposable,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
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
  return createConnection(ProposedFeatures.all, reader, new StdoutWriter(answered));
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

/** Writes prepared answers as they are, and nothing to a request that has its answer. */
class StdoutWriter extends StreamMessageWriter {
  constructor(private readonly answered: number | string | undefined) {
    super(process.stdout, {
      contentTypeEncoder: { name: 'application/json', encode: (message) => Promise.resolve(encodeMessage(message)) },
    });
  }

  override write(message: Message): Promise<void> {
    return Message.isResponse(message) && this.answered !== undefined && message.id === this.answered
      ? Promise.resolve()
      : super.write(message);
  }
}

/** The bytes of a message: JSON in UTF-8. */
export function encodeMessage(message: Message): Uint8Array {
  const { result, ...rest } = message as Message & { readonly result?: unknown };
  const json =
    result instanceof PreparedAnswer
      ? `${JSON.stringify(rest).slice(0, -1)},"result":${result.json()}}`
      : JSON.stringify(message);
  return Buffer.from(json, 'utf8');
}
