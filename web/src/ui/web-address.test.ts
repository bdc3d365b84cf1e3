import { describe, expect, it } from 'vitest';
import { readWebAddress } from './web-address.ts';

describe('readWebAddress', () => {
  it('http and https become links with their host', () => {
    expect(readWebAddress('https://example.jp/a?b=c')).toEqual({ href: 'https://example.jp/a?b=c', host: 'example.jp' });
    expect(readWebAddress(' HTTP://example.jp:8080 ')).toEqual({ href: 'http://example.jp:8080/', host: 'example.jp:8080' });
  });

  it('a host with look-alike letters shows in punycode', () => {
    expect(readWebAddress('https://ехаmple.jp/')?.host).toMatch(/^xn--/);
    expect(readWebAddress('https://みほん.jp/')?.host).toMatch(/^xn--[a-z0-9]+\.jp$/);
  });

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://example.jp/1',
    '//example.jp', '/path', 'example.jp', 'ftp://example.jp', 'mailto:a@example.jp', 'https://user@example.jp/', 'https://user:pass@example.jp/', 'https://', 'http:example.jp', '',
  ])('%j does not become a link', (text) => {
    expect(readWebAddress(text)).toBeNull();
  });
});
