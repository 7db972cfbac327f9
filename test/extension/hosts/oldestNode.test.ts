import { smokeSuites, runHost } from './runHost.ts';

await runHost({ version: 'oldest', extensionHost: 'node', suites: smokeSuites });
