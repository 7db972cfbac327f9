/** A part of the product that is given any input, and what must hold whatever it is given. */
import fc from 'fast-check';

/** What a run over many inputs came to. */
export interface FuzzOutcome {
  /** Inputs that were tried. */
  readonly tried: number;
  /** What failed, with the smallest input that was found to fail; undefined where nothing did. */
  readonly failure: string | undefined;
}

export interface FuzzRun {
  readonly seed: number;
  readonly inputs: number;
}

/** What may be known of an input while it is looked at. */
export interface FuzzWatch {
  /** Called before an input is tried. */
  begins(): void;
  /** Called after it: with a size in characters that its cost is held against. */
  ends(size: number): void;
}

export interface FuzzTarget {
  readonly name: string;
  /** Inputs of one seed: few enough that a failure is found again within seconds. */
  readonly perSeed: number;
  run(run: FuzzRun, watch?: FuzzWatch): Promise<FuzzOutcome>;
}

interface TargetParts<Input> {
  readonly name: string;
  readonly perSeed: number;
  readonly inputs: fc.Arbitrary<Input>;
  readonly sizeOf: (input: Input) => number;
  /** Throws where something does not hold. */
  readonly check: (input: Input) => void | Promise<void>;
}

const nobody: FuzzWatch = { begins() {}, ends() {} };

/** A target from what makes its inputs and what checks one. */
export function createTarget<Input>({ name, perSeed, inputs, sizeOf, check }: TargetParts<Input>): FuzzTarget {
  return {
    name,
    perSeed,
    async run({ seed, inputs: numRuns }, watch = nobody) {
      const property = fc.asyncProperty(inputs, async (input) => {
        watch.begins();
        await check(input);
        watch.ends(sizeOf(input));
      });
      const details = await fc.check(property, { seed, numRuns });
      return {
        tried: details.numRuns,
        failure: details.failed ? describe(details.counterexample, details.errorInstance) : undefined,
      };
    },
  };
}

/** The smallest failing input as JSON, so that odd characters can be told, and why it fails. */
function describe(counterexample: readonly unknown[] | null, errorInstance: unknown): string {
  const [input] = counterexample ?? [];
  const reason =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${JSON.stringify(input, undefined, 1)}\n${reason}`;
}

/** Throws with what was expected, where it is not so. */
export function must(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(`expected: ${expected}`);
}

/** Throws where two values of plain data differ, with the first place where they do. */
export function mustEqual(actual: unknown, expected: unknown, what: string): void {
  const difference = findDifference(actual, expected, what);
  if (difference !== undefined) throw new Error(difference);
}

function findDifference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  const areObjects = typeof actual === 'object' && typeof expected === 'object' && actual !== null && expected !== null;
  if (!areObjects) return `${path} is ${show(actual)}, expected ${show(expected)}`;
  for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const [own, other] = [actual, expected].map((value) => (value as Readonly<Record<string, unknown>>)[key]);
    const difference = findDifference(own, other, `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 300);
}
