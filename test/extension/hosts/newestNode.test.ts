import { allSuites, networkSuites, pageSuites, processSuites, runHost } from './runHost.ts';

const suites = [...allSuites, ...networkSuites, ...pageSuites, ...processSuites];
await runHost({ version: 'newest', extensionHost: 'node', suites });
