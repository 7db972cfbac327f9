/**
 * Decides what each header of a file is. Headers are weighed by the evidence they and the lines below them give; the level
 * with most of it is the level at which this file keeps its talks. There is no fixed level: it is a habit of the file.
 */
import type { Block } from './block.js';
import type { DayReading } from './dayMarks.js';
import { listItems, type OutlineItem } from './outlineItems.js';
import { findBareTalks } from './bareTalks.js';
import { findHeadingTalks } from './headingTalks.js';
import { findFrontMatterTalk, type FrontMatterTalk } from './frontMatterTalk.js';

/** What a block is. `lead` stands above its talk's header, `part` and `more` continue the section above. */
export type Role = 'head' | 'talk' | 'day' | 'group' | 'aside' | 'lead' | 'part' | 'more';

/** The roles of a file's blocks. */
export interface Roles {
  /** By block index. */
  readonly roles: readonly Role[];
  readonly items: readonly OutlineItem[];
  /** The item that names the conference. */
  readonly conference: OutlineItem | undefined;
  /** The day that the conference's heading or the front matter names. */
  readonly headDay: { readonly reading: DayReading; readonly item: OutlineItem | undefined } | undefined;
  /** The talk that the front matter is about. */
  readonly frontMatterTalk: FrontMatterTalk | undefined;
}

/** What a header is; undefined for what continues a section. */
export type Verdict = 'talk' | 'day' | 'group' | 'aside';

/** What the headers of a file are, by item, and the one that names the event. */
export interface TalkChoice {
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly conference: number | undefined;
  /** How sure the choice is: the evidence it rests on. */
  readonly evidence: number;
}

/** Gives every block its role. */
export function assignRoles(blocks: readonly Block[]): Roles {
  const items = listItems(blocks);
  const frontMatter = blocks[0]?.summary.frontMatter;
  const byHeading = findHeadingTalks(items, frontMatter);
  const byLine = findBareTalks(items, blocks, byHeading.evidence);
  const choice = byLine ?? byHeading;
  const frontMatterTalk = findFrontMatterTalk(frontMatter, choice, items, blocks[0]?.lineCount ?? 0);
  const roles =
    frontMatterTalk === undefined
      ? toRoles(blocks, items, choice)
      : blocks.map((_, index): Role => (index === 0 ? 'talk' : 'more'));
  const conference =
    frontMatterTalk === undefined && choice.conference !== undefined ? items[choice.conference] : undefined;
  return { roles, items, conference, headDay: findHeadDay(conference), frontMatterTalk };
}

function findHeadDay(conference: OutlineItem | undefined): Roles['headDay'] {
  const reading = conference?.header.day;
  return reading?.name === undefined ? undefined : { reading, item: conference };
}

function toRoles(blocks: readonly Block[], items: readonly OutlineItem[], choice: TalkChoice): readonly Role[] {
  const roles: Role[] = [];
  const separates = areSeparators(blocks, items, choice);
  let isBeforeTalks = true;
  let index = 0;
  blocks.forEach((block, at) => {
    const isOwn = items[index]?.block === at;
    const verdict = isOwn ? choice.verdicts[index] : undefined;
    if (isOwn) index += 1;
    isBeforeTalks &&= verdict === undefined;
    roles.push(verdict ?? (isBeforeTalks ? 'head' : roleOfRest(block, separates ? 'aside' : 'more')));
  });
  markLead(roles, blocks, choice);
  return roles;
}

/** The role of a block below the first section, which is no header of its own. */
function roleOfRest(block: Block, afterRuler: 'aside' | 'more'): Role {
  if (block.opens === 'afterRuler' && block.contentEndLine >= 0 && afterRuler === 'aside') return 'aside';
  return block.summary.header !== undefined && block.opens === 'heading' ? 'part' : 'more';
}

/** `talk by @name` above the only header: with no event between, it is the talk's. */
function markLead(roles: Role[], blocks: readonly Block[], choice: TalkChoice): void {
  const first = roles.indexOf('talk');
  const speakers = blocks[first - 1]?.summary.body.speakers;
  const lead = blocks[first - 1]?.summary.header;
  const isLead = speakers?.form === 'label' || lead?.label === 'speaker' || lead?.isLeadIn === true;
  if (first > 0 && choice.conference === undefined && isLead && roles[first - 1] !== 'day') {
    roles[first - 1] = 'lead';
  }
}

/**
 * Whether rulers stand between this file's talks, so that text after one belongs to none; where they stand within talks
 * they separate slides or topics. A single ruler that no talk follows sets something off, too.
 */
function areSeparators(blocks: readonly Block[], items: readonly OutlineItem[], choice: TalkChoice): boolean {
  let rulers = 0;
  let separated = 0;
  let index = 0;
  blocks.forEach(({ opens }, at) => {
    const isTalk = items[index]?.block === at && choice.verdicts[index] === 'talk';
    if (items[index]?.block === at) index += 1;
    if (opens === 'afterRuler' || (at > 0 && blocks[at - 1]?.endsInRuler === true)) {
      rulers += 1;
      separated += isTalk ? 1 : 0;
    }
  });
  if (rulers <= 1 && separated === 0) return blocks[0]?.dialect !== 'markdown' || !isAboutOneTalk(choice);
  return separated * 2 > rulers;
}

/** Whether a file holds one talk and nothing beside it: Markdown's rulers then stand between its parts. */
function isAboutOneTalk({ verdicts, conference }: TalkChoice): boolean {
  const made = verdicts.filter((verdict) => verdict !== undefined);
  return conference === undefined && made.length === 1 && made[0] === 'talk';
}
