/** What may stand in a report's body: the elements it is built of, no scripts, no styles, no forms, no foreign sources. */
import type { Options } from 'rehype-sanitize';

const tagNames =
  'main article section header nav h1 h2 h3 h4 h5 h6 p div span a time ' +
  'ul ol li blockquote pre code em strong del sup br hr details summary figure figcaption img table thead tbody tr th td';

const classNames = [
  'abstract',
  'badge',
  'box',
  'card',
  'collected',
  'conference',
  'conference-head',
  'contents',
  'data-footnote-backref',
  'day',
  'day-date',
  'done',
  'entry-time',
  'eyebrow',
  'facts',
  'footnotes',
  'from',
  'group',
  'missing-picture',
  'muted',
  'notes',
  'remote-picture',
  'skipped',
  'speakers',
  'talk',
  'talk-head',
  'talk-link',
  'time',
  'verbatim',
  'watch-later',
  'with-times',
];

export const reportSchema: Options = {
  strip: ['script', 'style'],
  // Ids are made here, never taken from notes: raw HTML is not passed on.
  clobber: [],
  clobberPrefix: '',
  tagNames: tagNames.split(' '),
  attributes: {
    '*': ['id', ['className', ...classNames], 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaHidden'],
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref'],
    code: [['className', ...classNames, /^language-[\w+#.-]+$/]],
    details: ['open'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    section: ['dataFootnotes'],
    span: [['role', 'img']],
    time: ['dateTime'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
};
