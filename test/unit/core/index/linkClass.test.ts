import { expect, test } from 'vitest';
import { classifyLink } from '../../../../server/src/core/index/linkClass.js';

test.each([
  ['https://speakerdeck.com/ada/engines', '', 'slides'],
  ['https://www.slideshare.net/ada/engines', '', 'slides'],
  ['https://docs.google.com/presentation/d/1x/edit', '', 'slides'],
  ['https://docs.google.com/document/d/1x/edit', '', 'other'],
  ['https://a.example/talk.pptx', '', 'slides'],
  ['https://github.com/ada/talks/blob/main/engines.key', '', 'slides'],
  ['https://bit.ly/x', 'Slides', 'slides'],
  ['https://bit.ly/x', 'Folien zum Vortrag', 'slides'],
  ['https://bit.ly/x', '発表スライド', 'slides'],
  ['https://github.com/ada/talks', 'slides', 'slides'],
  ['https://a.example/post', 'Link to blog post about talk, slides, etc', 'other'],
  ['https://a.example/landslides', 'landslides', 'other'],
  ['https://youtu.be/x', 'Slides', 'video'],
  ['https://m.youtube.com/watch?v=x', '', 'video'],
  ['https://media.ccc.de/v/35c3-1', '', 'video'],
  ['https://tube.example.org/w/abc', '', 'video'],
  ['https://a.example/x', 'Aufzeichnung', 'video'],
  ['https://a.example/x.mp4', '', 'video'],
  ['https://gist.github.com/ada/1', '', 'code'],
  ['https://gitlab.gnome.org/x/y', '', 'code'],
  ['https://git.example.org/x', '', 'code'],
  ['https://a.example/x', 'Source code', 'code'],
  ['https://a.example/demo.ipynb', '', 'code'],
  ['https://twitter.com/ada', '', 'social'],
  ['https://x.com/ada', '', 'social'],
  ['https://notx.com/ada', '', 'other'],
  ['https://chaos.social/@ada', '', 'social'],
  ['https://chaos.social/@ada/112233', '', 'social'],
  ['https://medium.com/@ada/how-to-build-engines-1f2e', '', 'other'],
  ['mailto:ada@a.example', '', 'social'],
  ['https://a.example/', 'https://a.example/', 'other'],
  ['not a url', 'slides', 'other'],
])('%s (%s) is %s', (url, name, expected) => {
  expect(classifyLink(url, name)).toBe(expected);
});
