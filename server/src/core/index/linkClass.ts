/** What a link in notes leads to, told by its address and by what it is called. */
import { parseUrl } from '../text/parseUrl.js';

/** In the order in which lists show them. */
export const linkClasses = ['slides', 'code', 'video', 'social', 'other'] as const;

export type LinkClass = (typeof linkClasses)[number];

/** Hosts (with all below them) and the paths on them that tell; the first that fits counts. */
const places: readonly { readonly class: LinkClass; readonly host: RegExp; readonly path?: RegExp }[] = [
  {
    class: 'slides',
    host: /^(?:speakerdeck\.com|slideshare\.net|slides\.com|noti\.st|slid\.es|pitch\.com|slidr\.io|prezi\.com|beautiful\.ai)$/,
  },
  { class: 'slides', host: /^docs\.google\.com$/, path: /^\/presentation\// },
  { class: 'slides', host: /^canva\.com$/, path: /^\/design\// },
  {
    class: 'video',
    host: /^(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|media\.ccc\.de|pyvideo\.org|twitch\.tv|dailymotion\.com|loom\.com)$/,
  },
  { class: 'video', host: /^(?:peertube|tube|media|video)\./, path: /^\/(?:w|v|videos?|watch)\// },
  { class: 'video', host: /^archive\.org$/, path: /^\/details\// },
  {
    class: 'social',
    host: /^(?:twitter\.com|x\.com|linkedin\.com|bsky\.app|threads\.net|facebook\.com|instagram\.com|t\.me|discord\.(?:gg|com)|keybase\.io|linktr\.ee|mastodon\.social|fosstodon\.org|hachyderm\.io)$/,
  },
  // On any server of the fediverse, people are `/@name`; so they are on few other hosts.
  { class: 'social', host: /./, path: /^\/@[\w.-]+(?:@[\w.-]+)?\/?(?:\d+\/?)?$/ },
  {
    class: 'code',
    host: /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|sourceforge\.net|colab\.research\.google\.com|codepen\.io|codesandbox\.io|stackblitz\.com|replit\.com|kaggle\.com|mybinder\.org|jsfiddle\.net|glitch\.com|npmjs\.com|pypi\.org|crates\.io|huggingface\.co|hub\.docker\.com)$/,
  },
  { class: 'code', host: /^(?:git|gitlab|gitea|forge)\./ },
];

/** Endings of files. */
const endings: readonly (readonly [LinkClass, RegExp])[] = [
  ['slides', /\.(?:pptx?|odp|key|pps)$/i],
  ['video', /\.(?:mp4|webm|mov|mkv|ogv)$/i],
  ['code', /\.(?:ipynb|py|js|ts|rs|go|git)$/i],
];

/** A longer name is a sentence that may speak of anything. */
const mostWords = 5;

/** What people call them. */
const names: readonly (readonly [LinkClass, RegExp])[] = [
  [
    'slides',
    /(?<!\p{L})(?:slides?|slide ?deck|deck|folien|diapos?(?:itives)?|diapositivas|transparencias)(?!\p{L})|スライド/iu,
  ],
  [
    'video',
    /(?<!\p{L})(?:video|videos|recording|aufzeichnung|enregistrement|vidéo|vídeo|grabación)(?!\p{L})|動画|録画/iu,
  ],
  [
    'code',
    /(?<!\p{L})(?:source|source code|repo|repository|github|gitlab|notebook|quellcode|code|código)(?!\p{L})|コード|リポジトリ/iu,
  ],
];

/**
 * The class of a link. The address decides where it tells; a document (`talk.pdf`) or an unknown host is what its name
 * says.
 *
 * @param name as a reader would call it: the link's text, or its label
 */
export function classifyLink(url: string, name: string): LinkClass {
  const parsed = parseUrl(url);
  if (parsed === undefined) return 'other';
  if (parsed.protocol === 'mailto:') return 'social';
  const host = parsed.hostname.replace(/^(?:www|m|mobile)\./, '');
  const ending = endings.find(([, form]) => form.test(parsed.pathname));
  // Slides in a repository are slides, whoever hosts them.
  if (ending !== undefined && ending[0] !== 'code') return ending[0];
  const place = places.find((each) => matchesHost(host, each.host) && (each.path?.test(parsed.pathname) ?? true));
  if (place !== undefined && place.class !== 'code') return place.class;
  const isName = name !== url && name.trim().split(/\s+/).length <= mostWords;
  const named = isName ? names.find(([, words]) => words.test(name)) : undefined;
  return named?.[0] ?? place?.class ?? ending?.[0] ?? 'other';
}

/** `eu.speakerdeck.com` is on `speakerdeck.com`. */
function matchesHost(host: string, pattern: RegExp): boolean {
  const labels = host.split('.');
  return labels.some((_, index) => pattern.test(labels.slice(index).join('.')));
}
