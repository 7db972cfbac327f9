import { isDesktopAsked } from '../../support/vscodeHost/desktop.ts';
import { allSuites, networkSuites, processSuites, runHost } from './runHost.ts';

const suites = [...allSuites, ...networkSuites, ...(isDesktopAsked() ? [] : processSuites)];
await runHost({ version: 'newest', extensionHost: 'node', suites });
