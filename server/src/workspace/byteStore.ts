/**
 * Keeps many small pieces of bytes in few large ones. Ten thousand pieces between what the reading of files leaves behind
 * would tear the memory to shreds: as much again would stay in use.
 */
const slabBytes = 1024 * 1024;

export class ByteStore {
  private slab = new Uint8Array();
  private used = 0;

  /** A copy of the bytes; it lives as long as somebody holds it, or a piece beside it. */
  keep(bytes: Uint8Array): Uint8Array {
    if (bytes.length > slabBytes / 4) return bytes;
    if (this.used + bytes.length > this.slab.length) {
      this.slab = new Uint8Array(slabBytes);
      this.used = 0;
    }
    const kept = this.slab.subarray(this.used, this.used + bytes.length);
    kept.set(bytes);
    this.used += bytes.length;
    return kept;
  }
}
