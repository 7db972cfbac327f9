/**
 * Words that tell note files from everything else, with their weights: file names, headings, turns of phrase. In all
 * languages; only what is common enough to matter is listed.
 */
import { phraseList } from './phraseList.js';

/** A pattern and what it weighs when it is found. */
export interface WeighedPattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** A turn of phrase; it is only searched in texts that hold one of its words (lower case), as searching costs time. */
export interface PhraseSign extends WeighedPattern {
  readonly words: readonly string[];
}

/** By file name. */
export const fileNameSigns: readonly WeighedPattern[] = [
  {
    name: 'project file',
    weight: -6,
    pattern:
      /(?:^|[-_.])(?:readme|changelog|changes|licen[cs]e|copying|notice|authors|contributing|contributors|code[-_]of[-_]conduct|codeofconduct|coc|maintainers|todo|faq|requirements|robots|dictionary|style[-_]?guide|cfp)(?:[-_.][\w-]*)?\.\w+$|^about(?:[-_]?(?:me|us|this|these)(?:[-_]\w*)?)?\.\w+$/i,
  },
  {
    // In small letters these are topics of talks, too.
    name: 'project file in capitals',
    weight: -6,
    pattern: /(?:^|[-_.])(?:SECURITY|SUPPORT|GOVERNANCE|INSTALL|UPGRAD(?:E|ING)|MIGRATION|CLAUDE|AGENTS|SKILL)\.\w+$/,
  },
  {
    name: 'named like a project file',
    weight: -0.5,
    pattern:
      /(?:^|[-_.])(?:security|support|governance|install|upgrade|upgrading|migration|manual|privacy|policy|brand)\.\w+$/,
  },
  {
    name: 'named as a list',
    weight: -3,
    pattern:
      /(?:^|[-_.])(?:terms|contacts?|links|bookmarks|snippets|glossary|reading[-_]list|(?:things?|talks?|sessions?|videos?)[-_](?:i|to|we)[-_][\w-]+)\.\w+$/i,
  },
  {
    name: 'programme file',
    weight: -3,
    pattern:
      /(?:schedule|program(?:me)?|agenda|timetable|call-for-\w+|minutes|proposal|speaker-info|travel(?:-guide)?|venue|sponsors?)\.\w+$/i,
  },
  {
    name: 'session file',
    weight: 1.2,
    pattern:
      /(?:^|[^a-z])(?:keynotes?|lightning(?:[-_ ]?talks?)?|session[-_]?\d+|talks?[-_]?\d+|day[-_ ]?\d|tag[-_ ]?\d|jour[-_ ]?\d|workshops?|unconference)(?:[^a-z]|$)/i,
  },
  {
    name: 'timed file',
    weight: 1,
    pattern:
      /^(?:(?:0?\d|1\d|2[0-3])[:.]?[0-5]\d\s?(?:[ap]m)?(?:\s?-\s?\d\d[:.]?\d\d\s?(?:[ap]m)?)?|(?:0?\d|1[0-2])[ap]m)[-_ ]+(?=\p{L})/iu,
  },
  { name: 'dated file', weight: 0.4, pattern: /(?:^|[-_. ])(?:19|20)\d\d(?:[-_. ]|$)/ },
  {
    name: 'conference file',
    weight: 0.8,
    pattern:
      /(?:conf|con|summit|camp|fest|symposium|meetup|congress|wwdc|fosdem|webinar|cascades|barcamp)[-_ ]?(?:[a-z]{2,9}[-_ ])?(?:19|20)?\d\d(?!\d)|(?:19|20)\d\d[-_ ].*(?:conf|con|summit|camp|fest|symposium|meetup)(?:[^a-z]|$)/i,
  },
];

/** A folder of software and of what documents it, and a hidden one: the folders above it say nothing of its files. */
export const softwareFolder =
  /^(?:docs?|documentation|src|lib|tests?|node[-_]modules|vendor|third[-_]party|packages|templates?|\.[^.].*)$/i;

/** By the name of a folder above the file. */
export const folderSigns: readonly WeighedPattern[] = [
  {
    name: 'folder of notes',
    weight: 2.4,
    pattern:
      /(?:con|conf|camp|summit|fosdem|wwdc|devoxx|re-?invent|strange-?loop|conferences?|(?<![a-z])(?:events?|talks?|sessions?)|meetups?|symposium|webinars?|konferenz|vortrags?|charlas?|conferencias?)[-_ ]?(?:(?:19|20)?\d\d[-_ ])?(?:notes|notizen|mitschriften|notas|apuntes)(?:[-_ ]?(?:19|20)\d\d)?$|^(?:notes|notizen|notas)[-_ ](?:(?:on|from|at|of|von|de)[-_ ])?(?:\w{0,12}conf\w{0,4}|conferences?|conférences?|talks?|meetups?)(?:[-_ ]|$)|^(?:conferences|meetups|konferenzen|conférences|conferencias)$/i,
  },
  {
    name: 'folder of a conference',
    weight: 1.1,
    pattern:
      /(?:conf|con|conference|summit|camp|fest|symposium|meetup|congress|days|fosdem|wwdc|csun|buzzwords|re-?invent|devoxx|strange-?loop|hybridconf|webinar)(?:[-_ ][^\s\d._-]{2,12}){0,2}[-_ ]*['’]?(?:19|20)?\d\d$|^(?:19|20)\d\d[-_ ].{0,30}(?:conf|con|summit|camp|fest|symposium|meetup|congress|days|fosdem|wwdc)(?:[-_ ][^\s\d._-]{2,12}){0,2}$|^(?:fosdem|wwdc|devoxx|(?:js|rails|ember|rust|ng|react|rstudio)[-_ ]?conf|(?:py|kube|django|rust|go|ruby)[-_ ]?con)(?:[-_ ][^\s\d._-]{2,12})?$/i,
  },
];

/** By the title: the first heading or the front matter's. */
export const titleSigns: readonly WeighedPattern[] = [
  {
    name: 'report of an event',
    weight: 2,
    pattern: /(?:参加|聴講|受講)(?:メモ|ノート|レポ|記|報告|してき|しまし)/u,
  },
  {
    name: 'other document',
    weight: -6,
    pattern:
      /^(?:change\s?log|readme|licen[cs]e agreement|contributing|code of conduct|security policy|privacy policy|terms (?:of|and)|frequently asked|install(?:ation|ing) (?:guide|instructions)|style\s?guide|call for|anti-harassment|release process|datenschutz|impressum|table of contents|about (?:me|us|these notes|this (?:site|page|repo(?:sitory)?)))\b|^(?:changes|history|licen[cs]e|privacy|terms|todo|to-do|faq|installation|manual|glossary|index)(?:\s+list|\s+of\s+(?:use|service|contents)|\s+\(.*\))?\s*[:.]?$/i,
  },
  {
    name: 'list of things',
    weight: -3,
    pattern:
      /\b(?:hiring|jobs?) board\b|^(?:(?:things?|tech|stuff|links?|topics?|tools?|books?|words?)\s+(?:to|i|we)\b|to[- ](?:check|read|look|learn|google|watch|buy|pack|try)\b|terms$|ideas?$|terminology\b|packing\b|shopping\b)/i,
  },
  {
    name: 'release notes',
    weight: -6,
    pattern: /\bv?\d+\.\d+.*\brelease notes\b|\brelease notes\b.*\bv?\d+\.\d+|^release notes$/i,
  },
  {
    name: 'minutes',
    weight: -4,
    pattern:
      /(?<!\d\s?)\bminutes\b(?!\s+or\b)|\b(?:weekly|standup|stand-up|sync|protokoll|sitzungsprotokoll|compte[- ]rendu de réunion|acta|meeting notes|1:1|retro(?:spective)? notes|議事録)\b/i,
  },
  {
    name: 'programme',
    weight: -3,
    pattern:
      /^(?:(?:conference\s)?(?:program(?:me|m|a)?|schedule|agenda|timetable|speakers?|sessions? and training|sponsors|tickets|venue)\b.{0,24}$|speaker information|(?:accepted|selected) (?:talks|sessions|papers|posters)\b)|\s[-–—:|]\s(?:agenda|schedule|programme?|programa|fahrplan|horario|programm)$/i,
  },
  {
    name: 'talk of one’s own',
    weight: -2,
    pattern: /\bmy (?:\p{L}+ )?(?:conference )?(?:talk|presentation|keynote)s?\b(?! notes)/iu,
  },
  {
    name: 'conversation',
    weight: -3,
    pattern:
      /^(?:interview|candidate|call with|call notes|team meeting|board meeting|bewerbungsgespräch|entretien|entrevista)\b/i,
  },
  {
    name: 'media',
    weight: -2.5,
    pattern:
      /\b(?:songs?|albums?|playlist|movies?|films?|books?|reading list|podcasts|recipes?|cookbook|bücher|filme|rezepte?|livres?|recettes?|libros?|recetas?)\b/i,
  },
  {
    name: 'book',
    weight: -2.5,
    pattern: /\b(?:book (?:review|notes|summary)|review of|chapter \d|buchnotizen|rezension|reseña)\b/i,
  },
];

/** By turns of phrase, each counted once. */
export const phraseSigns: readonly PhraseSign[] = [
  {
    name: 'speaks of the talk',
    words: phraseList(
      'talk | keynote | presentation | session was | panel | vortrag | conférence | charla | 発表 | 講演 | トーク',
    ),
    weight: 0.8,
    pattern:
      /\b(?:this|the|great|good|interesting|nice|fun|her|his|their) (?:talk|keynote|presentation|session was|panel)\b|\b(?:dieser|der|ihr|sein) vortrag\b|\b(?:cette|la) conférence\b|\b(?:esta|la) charla\b|この(?:発表|講演|トーク)/i,
  },
  {
    name: 'speaks of the speaker',
    words: phraseList(
      'speaker | presenter | audience | referent | sprecher | vortragende | intervenant | orat | ponente | 登壇者',
    ),
    weight: 0.8,
    pattern:
      /\b(?:the|first|second|third|next|last) (?:speakers?|presenter)\b|\bspeaker(?:'s|’s)\b|\bthe audience\b|\b(?:der|die) (?:referent|sprecher|vortragende)|\b(?:l.intervenant|l.orat)|\b(?:el|la) ponente\b|登壇者/i,
  },
  {
    name: 'slides',
    words: phraseList('slide | folien | diapos | スライド'),
    weight: 0.6,
    pattern:
      /\b(?:see|on|the|her|his|their|last|next|link to|few)\s+slides?\b|\bslides?\s*(?::|\(tbd\)|available|on\b|here\b)|\bfolien\b|\bdiapos|スライド/i,
  },
  {
    name: 'questions',
    words: phraseList('q: | q. | q1 | q2 | q3 | qq | q ('),
    weight: 0.6,
    pattern: /^(?:[-*]\s*)?Q{1,2}\d?\s*(?:\([^)]*\))?[:.]\s/,
  },
  {
    name: 'own notes',
    words: phraseList(
      'note | missed the talk | i attended | liked the talk | takeaway | mitschrift | notizen | notas | メモ',
    ),
    weight: 1,
    pattern:
      /\b(?:note to self|note-?takers?|my notes|these notes|notes? taken|took notes|my takeaways?|talk notes|i (?:attended|missed the talk|liked the talk))\b|mitschrift|meine notizen|mes notes|mis notas|自分用メモ/i,
  },
  {
    name: 'in this talk',
    words: phraseList('in this | this talk | this session'),
    weight: 1.2,
    pattern:
      /\bin this (?:talk|session|presentation|workshop|keynote)\b|\bthis (?:talk|session) (?:is|was|will|covers|covered)\b/i,
  },
  {
    name: 'names the speaker',
    words: phraseList('in this | talk by | presentation by | session by | speaker was'),
    weight: 1.5,
    pattern:
      /\b(?:in this (?:talk|session|presentation|workshop),?(?= \S+ \S+ (?:will|shows?|describes?|presents?|explains?)\b)|(?:talk|presentation|session) by|speaker was) \p{Lu}\p{L}+ \p{Lu}\p{L}+|\b(?:talk|presentation|session) by \[?@\w/u,
  },
  {
    name: 'lists chapters',
    words: phraseList('chapter | chapitre'),
    weight: -2,
    pattern: /^(?:[-*+]\s+)?(?:chapter|chapitre)\s\d{1,2}\s?[.:)–—-]/i,
  },
  {
    name: 'asks for proposals',
    words: phraseList('call for | submi | harassment | conduct'),
    weight: -4,
    pattern:
      /\b(?:call for (?:papers|proposals|participation|speakers|presentations)|submit (?:a|your) (?:talk|proposal|session|abstract|paper)|submission (?:deadline|guidelines)|harassment|code of conduct)\b/i,
  },
  {
    name: 'invites',
    words: phraseList('join us | regist | ticket | we are | look forward | early bird'),
    weight: -2,
    pattern:
      /\b(?:join us|register (?:now|here|for)|registration (?:is|opens|required)|buy (?:your )?tickets?|tickets? (?:are|available|on sale)|we (?:are (?:happy|pleased|excited)|look forward)|get your ticket|early bird)\b/i,
  },
  {
    name: 'licence',
    words: phraseList(
      'permission is | rights reserved | warranty | licensed | terms and | copyright | privacy policy | datenschutz',
    ),
    weight: -6,
    pattern:
      /\b(?:permission is hereby granted|all rights reserved|without warranty of any kind|licensed under|terms and conditions of use|copyright \(c\)|privacy policy|datenschutzerklärung)\b/i,
  },
  {
    name: 'announces',
    words: phraseList(
      "you will | you'll | you’ll | attendees will | participants will | will talk | will show | will present | will speak | will discuss | will share | will explain",
    ),
    weight: -1,
    pattern:
      /\b(?:you['’]ll|you will|attendees will|participants will) (?:learn|see|discover|be able)\b|\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}\p{L}+) will (?:talk|show|present|speak|discuss|share|explain)\b/u,
  },
  {
    name: 'installs',
    words: phraseList(
      'npm | yarn add | pip install | apt | brew install | cargo | git clone | docker | bundle install | go get | make install',
    ),
    weight: -1.5,
    pattern:
      /\b(?:npm (?:install|i|run)|yarn add|pip install|apt(?:-get)? install|brew install|cargo (?:install|add)|git clone|docker (?:run|pull|compose)|bundle install|go get|make install)\b/i,
  },
  {
    name: 'badges',
    words: phraseList('!['),
    weight: -3,
    pattern:
      /!\[[^\]]*\]\(https?:\/\/(?:img\.shields\.io|badge|travis-ci|codecov|github\.com\/[^)]*\/badge|[^)]*badge\.svg)/i,
  },
  {
    name: 'cooks',
    words: phraseList(
      'ingredient | zutaten | ingrédients | directions | preparation | zubereitung | préparation | preparación | prep time | servings | spoon | tbsp | löffel | - 1 | - 2 | - 3 | - 4 | - 5 | * 1 | * 2 | * 3 | * 4 | * 5',
    ),
    weight: -5,
    pattern:
      /^(?:#+\s*)?(?:ingredients|zutaten|ingrédients|ingredientes|directions|preparation|zubereitung|préparation|preparación|prep time|servings)\b|^[-*+]\s*\d+(?:[.,/]\d+)?\s?(?:kg|g|ml|cl|dl|cups?|oz|lbs?|tbsp|tsp|el|tl)\b|\b(?:tablespoons?|teaspoons?|tbsp|esslöffel)\b/i,
  },
];

/** Headings of documents that are no notes. */
export const documentHeadings =
  /^(?:\W*)(?:installation|installing|install|usage|getting started|quick ?start|license|licence|contributing|contributors|features|requirements|prerequisites|development|configuration|configuring|documentation|api(?: reference)?|support|credits|examples?|troubleshooting|build(?:ing)?|testing|tests|deployment|changelog|releases?|known issues|faq|about|authors?|acknowledge?ments|security|privacy|settings|options|commands|parameters|syntax|rationale|unreleased|fixed|added|changed|removed|deprecated|bug ?fixes|breaking changes|enhancements|what.s new|new features|table of contents|attendees|attending|agenda|minutes|work experience|experience|education|employment|work history|skills|publications|certifications|references|venue|tickets|sponsors|registration|travel|hotels?|scope|definitions?|enforcement|reporting|disclaimer|warranty)(?:\W*)$/i;

/** Version numbers and dated versions as headings: changelogs. */
export const versionHeading =
  /^\[?v?\d+\.\d+(?:\.\d+|\.x)?(?:[-.]?(?:alpha|beta|rc|pre|dev)[\d.]*)?\]?(?:\s|$|\(|:)|^(?:version|release|v)\s*\d+(?:\.\d+)*\b|^\[?unreleased\]?/i;
