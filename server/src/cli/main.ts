/** Entry of the Node bundle: the `conference-notes` command, and the language server as its sub-command `lsp`. */
import { startNodeServer } from '../node/main.js';

startNodeServer();
