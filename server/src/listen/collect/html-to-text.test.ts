import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.js';

describe('plain text of embedded HTML', () => {
  it.each([
    ['<br> and </p> become line breaks', '<p>一行<br>二行<br/>三行</p><p>四行</p>', '一行\n二行\n三行\n四行'],
    ['white space of the source is no line break', '<p>ミナモの\n  新製品</p>', 'ミナモの 新製品'],
    ['plain text keeps its line breaks', '一行\n二行', '一行\n二行'],
    ['entities are undone', 'A &amp; B &#x3072;&#12405; &hearts; &quot;', 'A & B ひふ ♥ "'],
    ['scripts and styles are dropped', '<style>p{}</style>前<script>alert("</p>")</script>後', '前後'],
    ['comments are dropped', '前<!-- <b>見えない</b> -->後', '前後'],
    ['a bigger-than sign in an attribute does not end the tag', '<a title="a>b" href=x>文</a>', '文'],
    ['signs that are no tag stay', '1 < 2 と <3 と a<b', '1 < 2 と <3 と a'],
    ['list items stand on lines of their own', '<ul><li>一</li><li>二</li></ul>', '一\n二'],
    ['table cells are kept apart', '<table><tr><td>一</td><td>二</td></tr></table>', '一 二'],
    ['HTML that was escaped twice is stripped', '&lt;p&gt;本文&amp;amp;&lt;br&gt;次&lt;/p&gt;', '本文&\n次'],
    ['code shown by real HTML stays', '<p>タグは &lt;b&gt;太字&lt;/b&gt; です</p>', 'タグは <b>太字</b> です'],
    ['a tag that was cut off is dropped', '本文<a href="https://a.example/', '本文'],
    ['an ideographic space stays', '<p>前\u3000後</p>', '前\u3000後'],
    ['an attribute without its closing quote ends with the tag', `<a href='x>文</a>`, '文'],
    ['upper-case tags are tags', '<P>文<BR>次</P>', '文\n次'],
    ['an unclosed script hides the rest', '前<script>alert(1)', '前'],
    ['nothing gives nothing', '', ''],
  ])('%s', (_rule, html, expected) => {
    expect(htmlToText(html)).toBe(expected);
  });

  it('a title keeps signs that HTML does not know as tags', () => {
    expect(htmlToText('List<T> の <b>話</b>', { isLiteral: true })).toBe('List<T> の 話');
    expect(htmlToText('顔文字 (<_<) と <3 と <!? と <?>', { isLiteral: true })).toBe('顔文字 (<_<) と <3 と <!? と <?>');
  });

  it.each([
    ['open tags', '<a '.repeat(350_000)],
    ['open quotes', `<a b="`.repeat(180_000)],
    ['open comments', '<!--'.repeat(260_000)],
    ['open scripts', '<svg>'.repeat(200_000)],
    ['signs', '<'.repeat(1_000_000)],
    ['nested blocks', `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`],
    ['entities', '&amp'.repeat(250_000)],
    ['spaces', `${' '.repeat(1_000_000)}x`],
    ['cells', `${'<td> '.repeat(200_000)}x`],
    ['spaces and line breaks', `<p>${' \n'.repeat(500_000)}x`],
  ])('one megabyte of %s is read in linear time', (_what, html) => {
    const startedAt = performance.now();
    expect(htmlToText(html).length).toBeLessThanOrEqual(html.length);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
