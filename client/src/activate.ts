/** What both entries share: the list of contributions, and nothing else. */
import { type Disposable, type ExtensionContext, window } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { registerAgentTools } from './contributions/agentTools.js';
import { registerContextKeys } from './contributions/contextKeys.js';
import { registerConvertCommands } from './contributions/convertCommands.js';
import { registerDayRecap } from './contributions/dayRecap.js';
import { registerExportCommands } from './contributions/exportCommands.js';
import { registerFollowUpsView } from './contributions/followUpsView.js';
import { registerGoToTalk } from './contributions/goToTalk.js';
import { registerLanguageStatus } from './contributions/languageStatus.js';
import { registerMergeNotes } from './contributions/mergeNotes.js';
import { registerNavigationCommands } from './contributions/navigationCommands.js';
import { registerNewNotes } from './contributions/newNotes.js';
import { registerNoteDetection } from './contributions/noteDetection.js';
import { registerNoteSearch } from './contributions/noteSearch.js';
import { registerPageCommands } from './contributions/pageCommands.js';
import { registerPreviewCommands } from './contributions/previewCommands.js';
import { registerSampleNotes } from './contributions/sampleNotes.js';
import { registerPictureCommands } from './contributions/pictureCommands.js';
import { registerScheduleCommands } from './contributions/scheduleCommands.js';
import { registerServerCommands } from './contributions/serverCommands.js';
import { registerSlotCommands } from './contributions/slotCommands.js';
import { registerSlotLinkCommands } from './contributions/slotLinkCommands.js';
import { registerStatusItem } from './contributions/statusItem.js';
import { registerTalkStarts } from './contributions/talkStarts.js';
import { registerTakeawayCommands } from './contributions/takeawayCommands.js';
import { registerTalksView } from './contributions/talksView.js';
import { registerTimestampCommands } from './contributions/timestampCommands.js';
import { registerWritingCommands } from './contributions/writingCommands.js';
import { EditorPlaces } from './editorPlaces.js';
import type { Host } from './host.js';
import { NotesServer } from './notesServer.js';
import { NotesStore } from './notesStore.js';
import { MarkdownPreview } from './preview/markdownPreview.js';
import type { MarkdownIt } from './preview/markdownTokens.js';
import { registerRevealSection } from './revealSection.js';

const contributions: readonly ((context: ClientContext) => Disposable)[] = [
  registerAgentTools,
  registerContextKeys,
  registerConvertCommands,
  registerDayRecap,
  registerExportCommands,
  registerFollowUpsView,
  registerGoToTalk,
  registerLanguageStatus,
  registerMergeNotes,
  registerNavigationCommands,
  registerNewNotes,
  registerNoteDetection,
  registerNoteSearch,
  registerPageCommands,
  registerPreviewCommands,
  registerSampleNotes,
  registerPictureCommands,
  registerScheduleCommands,
  registerServerCommands,
  registerSlotCommands,
  registerSlotLinkCommands,
  registerStatusItem,
  registerTalkStarts,
  registerTakeawayCommands,
  registerTalksView,
  registerTimestampCommands,
  registerWritingCommands,
  registerRevealSection,
];

/** What other extensions find: VS Code's Markdown preview asks for this. */
export interface ExtensionExports {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Registers everything; starts nothing: the server comes with the first note file, view or command that needs it. */
export function activateShared(extension: ExtensionContext, host: Host): ExtensionExports {
  const log = window.createOutputChannel('Conference Notes', { log: true });
  const server = new NotesServer({ extension, host, log });
  const notes = new NotesStore(server);
  const places = new EditorPlaces();
  const context: ClientContext = { extension, host, log, server, notes, places };
  extension.subscriptions.push(log, server, notes, places);
  for (const register of contributions) extension.subscriptions.push(register(context));
  const preview = new MarkdownPreview(context);
  extension.subscriptions.push(preview);
  return { extendMarkdownIt: (markdown) => preview.extendMarkdownIt(markdown) };
}
