import { allSuites, pageSuites, runHost } from './runHost.ts';

await runHost({ version: 'newest', extensionHost: 'web', suites: [...allSuites, ...pageSuites] });
