/**
 * An answer whose JSON is put together from pieces that are kept from one keystroke to the next. A transport that writes
 * JSON takes the text as it is; to any other it is the plain data.
 */

export class PreparedAnswer<Result> {
  constructor(
    /** The JSON of the result. */
    readonly json: () => string,
    private readonly result: () => Result,
  ) {}

  /** The result as plain data. */
  toJSON(): Result {
    return this.result();
  }
}
