import { allSuites, networkSuites, runHost } from './runHost.ts';

await runHost({ version: 'newest', extensionHost: 'node', suites: [...allSuites, ...networkSuites] });
