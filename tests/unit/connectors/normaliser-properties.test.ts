import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisers } from '../../../server/src/listen/collect/normalisers.js';
import { faultsOf } from '../../support/hostile/check-lines.ts';
import { harmless, jsonPayloads, payloads } from '../../support/hostile/channel-payloads.ts';
import type { JsonChannel } from '../../support/hostile/channel-payloads.ts';
import { brokenBytes, changedAnswer } from '../../support/hostile/mutate-answer.ts';

/** A twentieth of what the bench command runs, unless told; the seed makes every run the same and is printed by a failure. */
const settings = { seed: Number(process.env['FUZZ_SEED'] ?? 20_261_122), numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };
const limitMs = 60_000 + settings.numRuns * 50;

type Reading = { lines: number; faults: string[] };

/** Reads as the CLI and the connectors do; whatever comes, it must come back with lines of the contract and reasons. */
function readAll(channel: string, bytes: Uint8Array): Reading {
  const { lines, problems } = normalisers.get(channel)!(bytes, { origin: null });
  const faults = faultsOf(lines);
  for (const { line, reason } of problems) if (reason === '' || (line !== null && line < 1)) faults.push(`a problem without a place or a reason: ${line} ${reason}`);
  // What one answer can make of few bytes is bounded by them.
  if (lines.length + problems.length > bytes.length + 1) faults.push(`${lines.length} lines and ${problems.length} problems of ${bytes.length} bytes`);
  if (Object.keys(Object.prototype).length > 0) faults.push('what all objects share was changed');
  return { lines: lines.length, faults };
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const channels = [...normalisers.keys()];

it('every channel that is read has a documented answer here, which it reads whole', () => {
  for (const channel of channels) expect(readAll(channel, bytesOf(payloads[channel]!(harmless))), channel).toEqual({ lines: 1, faults: [] });
});

describe.each(channels)('%s', (channel) => {
  const compose = channel in jsonPayloads ? jsonPayloads[channel as JsonChannel] : null;
  const written: fc.Arbitrary<string> = compose === null ? fc.constant(payloads[channel]!(harmless)) : changedAnswer(() => compose(harmless));

  it.each(compose === null ? [] : ['members'])('reads an answer with %s missing, of other types, nested or repeated without a crash, and gives valid lines', () => {
    fc.assert(fc.property(written, (text) => { expect(readAll(channel, bytesOf(text)).faults).toEqual([]); }), settings);
  }, limitMs);

  it('reads several answers with broken ones among them, one a line, and keeps the good ones apart', () => {
    fc.assert(fc.property(fc.array(written, { maxLength: 4 }), (texts) => { expect(readAll(channel, bytesOf([...texts, payloads[channel]!(harmless)].join('\n'))).faults).toEqual([]); }), { ...settings, numRuns: Math.ceil(settings.numRuns / 3) });
  }, limitMs);

  it('reads bytes that were cut, spoilt or have foreign signs put in', () => {
    fc.assert(fc.property(brokenBytes(written), (bytes) => { expect(readAll(channel, bytes).faults).toEqual([]); }), settings);
  }, limitMs);

  it('reads JSON of anything at all, and bytes that are nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.json({ maxDepth: 5 }).map(bytesOf), fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf)), (bytes) => { expect(readAll(channel, bytes).faults).toEqual([]); }), settings);
  }, limitMs);

  it('reads what is nested deeper than any stack without falling over', () => {
    for (const text of ['['.repeat(200_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`, `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, '<a>'.repeat(100_000)]) expect(readAll(channel, bytesOf(text)).faults).toEqual([]);
  });
});
