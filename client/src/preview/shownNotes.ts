/**
 * The note files that the Markdown preview shows, each with what the server told of it. A question that failed is asked
 * again, and VS Code is asked to draw an answer until it has done so.
 */
import type { PreviewMarksResult } from '../../../server/src/protocol.js';

/** A preview is loaded anew where typing has changed what is drawn, once it rests: a keystroke later it would be anyhow. */
const restMilliseconds = 1000;
/**
 * As long may a page be loading. VS Code can lose one that comes meanwhile, and shows nothing new from then on: the old
 * page's `load` event, late because of pictures, ends the waiting for the new one's. The next one after it is shown.
 */
const loadMilliseconds = 4000;
/** Without a drawing after so many refreshes, no preview of the file is open any more. */
const maxRefreshes = 5;

export interface PreviewHost {
  /** What the server knows of a file; null for one that holds no notes. Rejects where it cannot answer now. */
  readonly ask: (uri: string) => Promise<PreviewMarksResult | null>;
  /** Has VS Code draw its previews anew. It drops this while a look at a file that may have changed is due. */
  readonly refresh: () => void;
}

interface Shown {
  /** Drawn at least once; others are only prepared. */
  isShown: boolean;
  marks: PreviewMarksResult | undefined;
  drawn: PreviewMarksResult | undefined;
  /** Version of the file that was asked about last; undefined after a failure. */
  asked: number | undefined;
  isAsking: boolean;
  isStale: boolean;
  /** How often VS Code was asked to draw these marks. */
  refreshes: number;
}

export class ShownNotes {
  private readonly shown = new Map<string, Shown>();
  private timer: TimerHandle | undefined;
  /** The file drawn last, and when a page was begun with it. */
  private lastDrawn: string | undefined;
  private loadedAt = 0;
  /** The newest page came while another was loading. */
  private isUnsure = false;

  constructor(private readonly host: PreviewHost) {}

  /** What to draw in a version of a file that is being drawn now; undefined before the first answer. */
  draw(uri: string, version: number): PreviewMarksResult | undefined {
    const known = this.shown.get(uri) ?? createShown();
    this.shown.set(uri, known);
    known.isShown = true;
    known.drawn = known.marks;
    known.refreshes = 0;
    if (uri !== this.lastDrawn) this.loadedAt = Date.now();
    this.lastDrawn = uri;
    this.plan();
    if (known.asked !== version) {
      known.asked = version;
      void this.ask(uri, known);
    }
    return known.marks;
  }

  /** Asks about a file whose preview may be opened: then its first drawing is the whole one. */
  prepare(uri: string): void {
    const known = this.shown.get(uri) ?? createShown();
    this.shown.set(uri, known);
    if (!known.isShown) void this.ask(uri, known);
  }

  /** What the server knows may have changed, or there is one again. */
  askAgain(): void {
    for (const [uri, known] of this.shown) {
      if (known.isShown || known.marks === undefined) void this.ask(uri, known);
    }
  }

  forget(uri: string): void {
    this.shown.delete(uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.shown.clear();
  }

  /** One question at a time; what changes meanwhile is asked about afterwards. */
  private async ask(uri: string, known: Shown): Promise<void> {
    known.isStale = true;
    if (known.isAsking) return;
    known.isAsking = true;
    while (known.isStale) {
      known.isStale = false;
      await this.askOnce(uri, known);
    }
    known.isAsking = false;
  }

  private async askOnce(uri: string, known: Shown): Promise<void> {
    try {
      known.marks = (await this.host.ask(uri)) ?? undefined;
    } catch {
      // Typed on meanwhile, or no server: what is drawn next asks again, and so does a server that runs again.
      known.asked = undefined;
      return;
    }
    if (drawsAlike(known.drawn, known.marks)) known.drawn = known.marks;
    else this.plan();
  }

  private plan(): void {
    clearTimeout(this.timer);
    const isDue = this.listDue().length > 0;
    if (!isDue && !this.isUnsure) return;
    this.timer = setTimeout(() => this.refresh(), isDue ? restMilliseconds : loadMilliseconds);
  }

  private refresh(): void {
    for (const [uri, known] of this.listDue()) {
      known.refreshes += 1;
      if (known.refreshes > maxRefreshes) this.forget(uri);
    }
    if (![...this.shown.values()].some(({ isShown }) => isShown)) return;
    const now = Date.now();
    this.isUnsure = now - this.loadedAt < loadMilliseconds;
    this.loadedAt = now;
    this.host.refresh();
    this.plan();
  }

  /** Files whose newest marks are not drawn yet. */
  private listDue(): readonly (readonly [string, Shown])[] {
    return [...this.shown].filter(([, { isShown, drawn, marks }]) => isShown && drawn !== marks);
  }
}

function createShown(): Shown {
  return {
    isShown: false,
    marks: undefined,
    drawn: undefined,
    asked: undefined,
    isAsking: false,
    isStale: false,
    refreshes: 0,
  };
}

/** Whether two answers make the same preview of one text: where sections stand is found by their text. */
function drawsAlike(a: PreviewMarksResult | undefined, b: PreviewMarksResult | undefined): boolean {
  const withoutPlaces = (name: string, value: unknown): unknown => (name === 'line' ? undefined : value);
  return JSON.stringify(a, withoutPlaces) === JSON.stringify(b, withoutPlaces);
}
