/** The links of the Talks view: the last ones stay in sight when the server cannot be asked for newer ones. */
import type { LinksResult } from '../../server/src/protocol.js';

export interface LinksSource {
  /** Rejects where the server has died, or cannot be started. */
  ask(uris: readonly string[]): Promise<LinksResult>;
  /** Told why there are no newer links. */
  fail(error: unknown): void;
}

export class LastLinks {
  private links: LinksResult = { links: [], slidesWanted: [] };
  /** Revision of the notes that the links are of. */
  private revision: number | undefined;

  constructor(private readonly source: LinksSource) {}

  /** The next question is put to the server, whatever the revision is. */
  forget(): void {
    this.revision = undefined;
  }

  /** The links of these files, which are asked for once for each revision of the notes. Never rejects. */
  async load(uris: readonly string[], revision: number): Promise<LinksResult> {
    if (revision === this.revision) return this.links;
    try {
      this.links = await this.source.ask(uris);
      this.revision = revision;
    } catch (error) {
      this.source.fail(error);
    }
    return this.links;
  }
}
