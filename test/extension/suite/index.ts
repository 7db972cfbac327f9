/**
 * What VS Code calls in its extension host (`extensionTestsPath`). Which suites run, and where the results go, stands in
 * the environment. To add a suite: a file here, a line in `suites`, and its name in `hosts/runHost.ts`.
 */
import { rename, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { type HostTestResult, runSuite, type Suite } from './hostRunner.ts';
import { activation } from './activation.ts';
import { agentTools } from './agentTools.ts';
import { crashes } from './crashes.ts';
import { diagnostics } from './diagnostics.ts';
import { faults } from './faults.ts';
import { pictures } from './pictures.ts';
import { schedules } from './schedules.ts';
import { virtual } from './virtual.ts';
import { writing } from './writing.ts';

const suites: Readonly<Record<string, Suite>> = {
  activation,
  agentTools,
  crashes,
  diagnostics,
  faults,
  pictures,
  schedules,
  virtual,
  writing,
};

/** Runs the suites named in `CONFERENCE_NOTES_SUITES` and writes their results to `CONFERENCE_NOTES_RESULTS`. */
export async function run(): Promise<void> {
  const results: HostTestResult[] = [];
  for (const name of (process.env['CONFERENCE_NOTES_SUITES'] ?? '').split(',')) {
    const suite = suites[name];
    if (suite === undefined) results.push({ name, milliseconds: 0, error: `There is no suite "${name}".` });
    else results.push(...(await runSuite(name, suite)));
  }
  const file = process.env['CONFERENCE_NOTES_RESULTS'];
  if (file === undefined) throw new Error('CONFERENCE_NOTES_RESULTS names no file.');
  // The launcher takes the file for complete as soon as it is there.
  await writeFile(`${file}.part`, JSON.stringify(results));
  await rename(`${file}.part`, file);
}
