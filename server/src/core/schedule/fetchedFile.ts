/** What fetching one address gives; the sentence of a failure is translated. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly etag: string | undefined; readonly url: string }
  | { readonly kind: 'unchanged' }
  | FailedFile;

export interface FailedFile {
  readonly kind: 'failed';
  readonly message: string;
  /** Trying further addresses makes no sense: no consent, cancelled, no network. */
  readonly isFinal: boolean;
}

/** Fetches one address; the ETag is that of the answer at hand. Never rejects. */
export type FetchFile = (url: string, etag: string | undefined) => Promise<FetchedFile>;
