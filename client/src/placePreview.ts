/**
 * Showing places while somebody goes through a list, and the old place again where the list is left: as VS Code's own Go
 * to Symbol does it. The list keeps the keyboard.
 */
import { Range, type Tab, TabInputText, type TextEditor, TextEditorRevealType, Uri, window } from 'vscode';
import { type Place, revealSection } from './revealSection.js';

/** What the reader saw before the list came. */
interface OldPlace {
  readonly editor: TextEditor | undefined;
  readonly selections: TextEditor['selections'];
  readonly top: Range | undefined;
}

export class PlacePreview {
  private readonly before = readPlace();
  /** Tabs that were open before; what was opened for a look is closed again. */
  private readonly known = new Set(listTabs().map(uriOf));
  private readonly shown = new Set<string>();
  private wanted: Place | undefined;
  private showing: Promise<void> | undefined;

  /** Shows the place; of several that come while one is shown, only the last. */
  show(place: Place): void {
    this.wanted = place;
    this.showing ??= this.showWanted();
  }

  /** Goes back to where the reader was. */
  async restore(): Promise<void> {
    this.wanted = undefined;
    await this.showing;
    if (this.shown.size === 0) return;
    const { editor, selections, top } = this.before;
    if (editor !== undefined) {
      const again = await window.showTextDocument(editor.document, {
        ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
        // A tab that was to be kept stays so.
        preview: true,
      });
      again.selections = selections;
      if (top !== undefined) again.revealRange(top, TextEditorRevealType.AtTop);
    }
    await this.closeShown(undefined);
  }

  /** Shows the place for good, and closes what was opened for a look elsewhere. */
  async take(place: Place): Promise<void> {
    this.wanted = undefined;
    await this.showing;
    await revealSection(place);
    await this.closeShown(Uri.parse(place.uri, true).toString());
  }

  private async closeShown(kept: string | undefined): Promise<void> {
    const opened = listTabs().filter((tab) => {
      const uri = uriOf(tab);
      const isShown = uri !== undefined && this.shown.has(uri) && !this.known.has(uri);
      return isShown && tab.isPreview && uri !== kept;
    });
    if (opened.length > 0) await window.tabGroups.close(opened, true);
  }

  private async showWanted(): Promise<void> {
    while (this.wanted !== undefined) {
      const { uri, range } = this.wanted;
      this.wanted = undefined;
      const { start } = range;
      const cursor = new Range(start.line, start.character, start.line, start.character);
      try {
        const options = { selection: cursor, preserveFocus: true, preview: true };
        const editor = await window.showTextDocument(Uri.parse(uri, true), options);
        editor.revealRange(cursor, TextEditorRevealType.AtTop);
        this.shown.add(editor.document.uri.toString());
      } catch {
        // Gone since it was listed: whoever picks it is told.
      }
    }
    this.showing = undefined;
  }
}

function readPlace(): OldPlace {
  const editor = window.activeTextEditor;
  return { editor, selections: editor?.selections ?? [], top: editor?.visibleRanges[0] };
}

function listTabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function uriOf(tab: Tab): string | undefined {
  return tab.input instanceof TabInputText ? tab.input.uri.toString() : undefined;
}
