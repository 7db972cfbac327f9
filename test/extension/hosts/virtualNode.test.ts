import { isDesktopAsked } from '../../support/vscodeHost/desktop.ts';
import { runHost } from './runHost.ts';

// The desktop opens folders of the disk alone.
const suites = isDesktopAsked() ? [] : ['virtual'];
await runHost({ version: 'newest', extensionHost: 'node', suites, folder: 'vscode-vfs://faults/virtual' });
