/** The table of a run: medians, 95th and 99th percentiles, ratios to the floor, and whether the budgets hold. */
import type { ServerName } from './editor.ts';

/** What was measured of each server; a server that gave no right answer has none. */
export type Measured = { readonly [name in ServerName]?: readonly number[] };

/**
 * The most that our server may need: an amount, or a multiple of the floor's median. `floor` is what the floor needed on the
 * machine that the amount was set for: on a slower one as many times its floor are allowed. `orCpu`: work of one process that
 * has no floor may show by its processor time that it was kept waiting.
 */
export type Budget =
  | { readonly most: number; readonly of?: 'p50' | 'p99'; readonly floor?: number; readonly orCpu?: boolean }
  | { readonly timesFloor: number; readonly of?: 'p50' };

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly measured: Measured;
  readonly budget: Budget | undefined;
  /** Processor milliseconds of our server per answer. */
  readonly cpu?: number;
}

/** A row with all that is told of it. */
export interface Verdict {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly servers: { readonly [name in ServerName]?: Percentiles };
  /** Our median by the floor's. */
  readonly timesFloor: number | undefined;
  readonly cpu: number | undefined;
  readonly budget: string;
  /** Undefined where there is no budget, or nothing to hold it against. */
  readonly holds: 'ok' | 'ok by the floor' | 'ok by cpu' | 'MISSED' | undefined;
}

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
}

/** Judges a row. */
export function judge({ name, unit, measured, budget, cpu }: Row): Verdict {
  const servers: { [name in ServerName]?: Percentiles } = {};
  for (const [server, values] of Object.entries(measured) as [ServerName, readonly number[]][]) {
    if (values.length > 0) servers[server] = toPercentiles(values);
  }
  const { ours, floor } = servers;
  const timesFloor = ours === undefined || floor === undefined ? undefined : ours.p50 / floor.p50;
  return { name, unit, servers, timesFloor, cpu, ...holdAgainst(budget, { ours, timesFloor, unit, cpu }) };
}

function holdAgainst(
  budget: Budget | undefined,
  found: {
    readonly ours: Percentiles | undefined;
    readonly timesFloor: number | undefined;
    readonly unit: string;
    readonly cpu: number | undefined;
  },
): Pick<Verdict, 'budget' | 'holds'> {
  if (budget === undefined) return { budget: '', holds: undefined };
  if ('most' in budget) {
    const value = found.ours?.[budget.of ?? 'p50'];
    const allowed = budget.floor === undefined ? undefined : budget.most / budget.floor;
    const scaled = allowed === undefined ? '' : `, ${format(allowed)}x floor`;
    const text = `${budget.of === 'p99' ? 'p99 ' : ''}<= ${budget.most} ${found.unit}${scaled}`;
    const isNear = allowed !== undefined && found.timesFloor !== undefined && found.timesFloor <= allowed;
    const isQuick = budget.orCpu === true && found.cpu !== undefined && found.cpu <= budget.most;
    const otherwise = isNear ? 'ok by the floor' : isQuick ? 'ok by cpu' : 'MISSED';
    return { budget: text, holds: value === undefined ? undefined : value <= budget.most ? 'ok' : otherwise };
  }
  const { timesFloor } = budget;
  return {
    budget: `<= ${timesFloor}x floor`,
    holds: found.timesFloor === undefined ? undefined : found.timesFloor <= timesFloor ? 'ok' : 'MISSED',
  };
}

function toPercentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

const columns = ['work', 'ours p50 / p95 / p99', "VS Code's p50", 'floor p50', 'x floor', 'cpu', 'budget', ''] as const;

/** The verdicts as a Markdown table. */
export function toTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => [
    `${verdict.name}, ${verdict.unit}`,
    describe(verdict.servers.ours),
    format(verdict.servers.vscode?.p50),
    format(verdict.servers.floor?.p50),
    format(verdict.timesFloor),
    format(verdict.cpu),
    verdict.budget,
    verdict.holds ?? '',
  ]);
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [toLine(columns), toLine(widths.map((width) => '-'.repeat(width))), ...rows.map(toLine)].join('\n');
}

function describe(percentiles: Percentiles | undefined): string {
  if (percentiles === undefined) return '-';
  const { p50, p95, p99, count } = percentiles;
  return count < 3 ? format(p50) : `${format(p50)} / ${format(p95)} / ${format(p99)}`;
}

/** Two figures that mean something. */
function format(value: number | undefined): string {
  if (value === undefined) return '-';
  return value >= 99.5 ? value.toFixed(0) : value >= 9.95 ? value.toFixed(1) : value.toFixed(2);
}
