import { describe, expect, it } from 'vitest';
import { readTargetUrl, resolveRedirect } from './target-url.js';

describe('an address we are asked to speak to', () => {
  it.each(['file:///etc/passwd', 'ftp://feed.example/', 'javascript:alert(1)', 'data:text/plain,a', '//feed.example/', 'feed.example', 'http://', 'http://user@feed.example/', 'http://user:word@feed.example/', 'http://[fe80::1%25eth0]/', `http://feed.example/${'a'.repeat(9000)}`, 'ws://feed.example/'])('refuses %s', (text) => {
    expect(() => readTargetUrl(text, 'http')).toThrow(/bad_url/);
  });

  it('reads http and https, ws and wss', () => {
    expect(readTargetUrl('https://feed.example/a#b', 'http').href).toBe('https://feed.example/a');
    expect(readTargetUrl('wss://feed.example/a', 'ws').href).toBe('wss://feed.example/a');
    expect(() => readTargetUrl('https://feed.example/', 'ws')).toThrow(/bad_url/);
  });
});

describe('a redirect', () => {
  it('is read against the address it came from', () => {
    expect(resolveRedirect(new URL('https://feed.example/a/b'), '../c').href).toBe('https://feed.example/c');
  });

  it('never leads from https to http', () => {
    expect(() => resolveRedirect(new URL('https://feed.example/'), 'http://feed.example/')).toThrow(/insecure_redirect/);
    expect(resolveRedirect(new URL('http://feed.example/'), 'https://feed.example/').protocol).toBe('https:');
  });
});
