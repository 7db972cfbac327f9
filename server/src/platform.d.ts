/** What Node and a web worker share beyond the core's globals: timers, for the code that schedules. */
interface TimerHandle {
  readonly platformTimer: never;
}
declare function setTimeout(callback: () => void, milliseconds?: number): TimerHandle;
declare function clearTimeout(handle: TimerHandle | undefined): void;
declare const performance: { now(): number };
