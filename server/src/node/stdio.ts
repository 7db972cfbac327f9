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

/** Connects; the process ends with its stdin, as its editor is gone then. */
export function createStdioConnection(): Connection {
  const reader = new StdinReader(process.stdin);
  process.stdin.once('end', () => process.exit(reader.isShutDown ? 0 : 1));
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: { name: 'application/json', encode: (message) => Promise.resolve(encodeMessage(message)) },
  });
  return createConnection(ProposedFeatures.all, reader, writer);
}

/** Sees whether the editor has said goodbye before it leaves. */
class StdinReader extends StreamMessageReader {
  isShutDown = false;

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.isShutDown ||= Message.isRequest(message) && message.method === 'shutdown';
      callback(message);
    });
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
