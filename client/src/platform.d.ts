/** What the Node and the web worker extension host share beyond VS Code's interface. */
interface TimerHandle {
  readonly platformTimer: never;
}
declare function setTimeout(callback: () => void, milliseconds?: number): TimerHandle;
declare function clearTimeout(handle: TimerHandle | undefined): void;
declare function btoa(binary: string): string;
declare function atob(binary: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class URL {
  constructor(url: string);
  readonly hostname: string;
}

declare const crypto: { randomUUID(): string };
