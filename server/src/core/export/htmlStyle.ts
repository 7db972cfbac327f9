/**
 * The report's style sheet: paper and ink, one accent, everything in relation to the reader's own type size. Light, dark
 * and print are the same rules with other colours and measures. What is written from right to left stands so, block by block.
 */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #22262b; --soft: #5a636e; --line: #dfddd6;
  --accent: #0b5a80; --tint: #e8f0f4; --warn: #8a4b08; --warn-tint: #fbf0e0;
  --serif: 'Iowan Old Style', Charter, 'Bitstream Charter', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --card: #1d2126; --ink: #e4e6e8; --soft: #a3acb6; --line: #343a42;
    --accent: #7cc4ea; --tint: #1f303b; --warn: #f0b86c; --warn-tint: #372a18;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.16em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.conference { max-width: 50rem; margin: 0 auto; padding: 3.5rem 1.25rem 5rem; }
.conference + .conference { border-top: 1px solid var(--line); }
h1, h2, h3, h4, h5, h6, p, li, td, th { unicode-bidi: plaintext; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; text-wrap: balance; }
h1 { font: 600 2.6rem/1.12 var(--serif); letter-spacing: -0.01em; }
.eyebrow { margin: 0 0 0.6rem; color: var(--accent); font-size: 0.8rem; font-weight: 650; letter-spacing: 0.1em; text-transform: uppercase; }
.conference-head { margin-bottom: 2.25rem; }
.conference-head .facts { margin: 0.9rem 0 0; color: var(--soft); }
.conference-head .notes { margin-top: 1rem; font-size: 1.08rem; }
.card { margin: 0 0 1.25rem; padding: 1.5rem 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
.contents { margin-bottom: 3rem; padding: 1.4rem 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
.contents h2 { margin-bottom: 0.6rem; color: var(--soft); font-size: 0.8rem; letter-spacing: 0.1em; text-transform: uppercase; }
.contents ul, .contents ol { margin: 0; padding: 0; list-style: none; }
.contents > ul > li + li { margin-top: 1.1rem; }
.contents p { margin: 0 0 0.2rem; font-weight: 650; }
.contents li li { padding: 0.3rem 0; border-top: 1px solid var(--line); }
.contents li li:first-child { border-top: 0; }
.with-times .contents li li { padding-left: 4.25rem; }
.entry-time { float: left; width: 3.75rem; margin-left: -4.25rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.muted { display: block; color: var(--soft); font-size: 0.85rem; line-height: 1.4; }
.day > h2 { margin: 3.25rem 0 1rem; font: 600 1.7rem/1.2 var(--serif); }
.day > h2 + .day-date { margin: -0.8rem 0 1rem; color: var(--soft); }
.talk-head { margin-bottom: 1rem; }
.talk-head:last-child { margin-bottom: 0; }
.talk-head h2, .talk-head h3, .card > h2, .card > h3 { font: 600 1.35rem/1.28 var(--serif); }
.group, .time { margin: 0 0 0.25rem; font-size: 0.9rem; }
.group { color: var(--soft); }
.time { color: var(--accent); font-weight: 650; font-variant-numeric: tabular-nums; }
.speakers { margin: 0.3rem 0 0; color: var(--soft); }
.talk-head .facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 0.8rem; margin: 0.5rem 0 0; color: var(--soft); font-size: 0.9rem; }
.badge { padding: 0.05rem 0.6rem; border-radius: 1rem; background: var(--tint); color: var(--accent); font-size: 0.8rem; font-weight: 600; }
.skipped .badge, .watch-later .badge { background: var(--warn-tint); color: var(--warn); }
.skipped, .watch-later { border-style: dashed; }
.abstract { margin: 0 0 1rem; border-left: 3px solid var(--line); padding-left: 1rem; color: var(--soft); font-size: 0.95rem; }
.abstract:last-child { margin-bottom: 0; }
.abstract summary { cursor: pointer; width: max-content; font-weight: 600; }
.abstract blockquote { margin: 0.4rem 0 0; padding: 0; border: 0; color: inherit; }
.notes > :first-child { margin-top: 0; }
.notes > :last-child { margin-bottom: 0; }
.notes h2, .notes h3, .notes h4, .notes h5, .notes h6 { margin: 1.5rem 0 0.5rem; font-size: 1.08rem; }
.notes h5, .notes h6 { font-size: 1rem; color: var(--soft); }
p, ul, ol, blockquote, pre, table, figure { margin: 0.8rem 0; }
li > p, li > ul, li > ol { margin: 0.2rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: 0.2rem 0; }
blockquote { padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
blockquote > :first-child { margin-top: 0; }
blockquote > :last-child { margin-bottom: 0; }
code, pre { font-family: var(--mono); font-size: 0.88em; }
code { padding: 0.1em 0.35em; border-radius: 0.3rem; background: var(--tint); }
pre { padding: 0.9rem 1.1rem; border-radius: 0.5rem; background: var(--tint); white-space: pre-wrap; }
pre code { padding: 0; background: none; font-size: 1em; }
hr { width: 4rem; margin: 1.5rem 0; border: 0; border-top: 2px solid var(--line); }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
th, td { padding: 0.4rem 0.7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--tint); overflow-wrap: break-word; }
th[align=right], td[align=right] { text-align: right; }
th[align=center], td[align=center] { text-align: center; }
img { max-width: 100%; max-height: 34rem; width: auto; height: auto; vertical-align: middle; }
figure { text-align: center; }
figure img { border: 1px solid var(--line); border-radius: 0.5rem; background: #ffffff; }
figcaption { margin-top: 0.4rem; color: var(--soft); font-size: 0.88rem; }
.missing-picture { display: inline-block; padding: 0.5rem 0.9rem; border: 1px dashed var(--warn); border-radius: 0.5rem; background: var(--warn-tint); color: var(--warn); font-size: 0.9rem; }
.footnotes { margin-top: 1.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9rem; }
.footnotes > p { margin: 0.6rem 0 0; font-weight: 600; }
li:has(> .box), li:has(> p > .box) { position: relative; list-style: none; }
.box { position: absolute; left: -1.4rem; color: var(--accent); }
.collected { margin-top: 1.25rem; }
.day + .collected { margin-top: 3.25rem; }
.collected h2 { font: 600 1.35rem/1.28 var(--serif); }
.collected > ul { margin-bottom: 0; padding-left: 0; list-style: none; }
.collected > ul > li { padding: 0.35rem 0; border-top: 1px solid var(--line); }
.collected > ul > li:first-child { border-top: 0; }
.collected > ul > li:has(> .box) { padding-left: 1.6rem; }
.collected > ul > li > .box { left: 0; }
.collected li ul { margin: 0.2rem 0 0.3rem; }
.done > span:not(.box) { color: var(--soft); }
.from { display: block; color: var(--soft); font-size: 0.88rem; }
li li > .from { display: inline; }
li li > .from::before { content: ' · '; }
@media (max-width: 34rem) {
  .conference { padding: 2rem 0.9rem 3rem; }
  h1 { font-size: 2rem; }
  .card, .contents { padding: 1.1rem; border-radius: 0.6rem; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root {
    color-scheme: light;
    --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #cccccc;
    --accent: #0b4a68; --tint: #f3f3f3; --warn: #6b3a06; --warn-tint: #ffffff;
  }
  html { font-size: 10pt; }
  .conference { max-width: none; padding: 0; }
  .conference + .conference { break-before: page; border: 0; }
  .card, .contents { padding: 0; border: 0; }
  .card { margin-bottom: 1.6rem; padding-top: 1rem; border-top: 1px solid var(--line); border-radius: 0; }
  .contents { break-after: auto; }
  .day > h2 { margin-top: 2rem; }
  h1, h2, h3, h4, h5, h6, .day-date, .talk-head:not(:last-child), summary { break-after: avoid; break-inside: avoid; }
  figure, img, tr, li:not(:has(li, pre, table, figure)), blockquote p, .missing-picture { break-inside: avoid; }
  img { max-height: 11cm; }
  figure img { max-width: 78%; }
  p, li { orphans: 3; widows: 3; }
  pre { border: 1px solid var(--line); break-inside: avoid; }
  .badge { padding: 0; background: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .collected li li > .from { display: none; }
  .collected li li > a::after { content: ' ' attr(href); color: var(--soft); }
}
`;

/** The style sheet's digest, for the page's content security policy: no other style applies. */
export const reportStyleHash = 'sha256-XSpUI0vFmscqh8Hr4179+IbL8Nqzz22MWt8K8EIZonE=';
