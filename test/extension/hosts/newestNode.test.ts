import { allSuites, diskSuites, networkSuites, runHost } from './runHost.ts';

await runHost({ version: 'newest', extensionHost: 'node', suites: [...allSuites, ...diskSuites, ...networkSuites] });
