// Loaded by Node before a program (see shiftedClock.ts): the milliseconds in a file are added to the machine's time.
const { readFileSync } = require('node:fs');

// VS Code hands Node's arguments to its extension hosts; the programs that those start are told so.
process.env.NODE_OPTIONS = `--require ${__filename}`;

const RealDate = Date;
let shift = 0;
let readAt = -Infinity;

function now() {
  const real = RealDate.now();
  if (real - readAt > 20) {
    readAt = real;
    try {
      shift = Number(readFileSync(SHIFT_FILE, 'utf8'));
    } catch {
      // The test is over: the time goes on.
    }
  }
  return real + shift;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
