import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../server/src/listen/ingest/domain/clean-text.js';
import { foldText } from '@hinomi/shared/text/fold-text';
import { queryGrams, textGrams } from '../../../server/src/listen/ingest/domain/text-grams.js';
import { compileQuery, compileQuerySet, matchQuerySet, matchesQuery } from '../../../server/src/listen/topic/domain/match-topic.js';

/** Any 16-bit units, lone surrogates and controls included, mixed with what posts are made of. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.constantFrom('ミナモ', 'ﾐﾅﾓ', 'minamo', '\r\n', '\u0000', '🔥', '\u200b', 'か\u3099', '\ufa19', ' ', '\u202e', '\ud83d', '〜', '㈱');
const outsideText = fc.array(fc.oneof(unit, piece, fc.string({ unit: 'binary' })), { maxLength: 60 }).map((parts) => parts.join(''));
const runs = { numRuns: 5_000, seed: 20_261_121 };

describe('text of any kind', () => {
  it('cleaning it twice changes nothing more', () => {
    fc.assert(fc.property(outsideText, (text) => { expect(cleanText(cleanText(text))).toBe(cleanText(text)); }), runs);
  });

  it('cleaned, it is what PostgreSQL takes: well formed, without control characters', () => {
    fc.assert(fc.property(outsideText, (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(Array.from(clean).every((letter) => letter === '\n' || letter === '\t' || !/\p{Cc}/u.test(letter))).toBe(true);
    }), runs);
  });

  it('letters that may be stored are all kept, in their order', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('ミ', '\ufa19', 'か', '\u3099', '🔥', 'Ａ', '\n') }), (text) => { expect(cleanText(text)).toBe(text); }), runs);
  });

  it('folding it twice changes nothing more', () => {
    fc.assert(fc.property(outsideText, (text) => { expect(foldText(foldText(text))).toBe(foldText(text)); }), runs);
  });

  it('every query cut out of it finds it by its pairs', () => {
    fc.assert(fc.property(outsideText, fc.nat(), fc.nat({ max: 30 }), (text, from, length) => {
      const folded = foldText(text);
      const start = folded.length === 0 ? 0 : from % folded.length;
      const have = new Set(textGrams(folded));
      expect(queryGrams(folded.slice(start, start + length)).every((gram) => have.has(gram))).toBe(true);
    }), runs);
  });
});

describe('topics of any words', () => {
  const word = fc.oneof(fc.constantFrom('ミナモ', 'minamo', 'Sample Store', 'a', 'モ', '100', '.*', '(a+)+$'), fc.string({ minLength: 1, maxLength: 8 }));
  const query = fc.record({ any: fc.array(word, { minLength: 1, maxLength: 4 }), all: fc.array(word, { maxLength: 1 }), none: fc.array(word, { maxLength: 1 }) });

  it('asking all topics at once gives what asking each gives', () => {
    fc.assert(fc.property(fc.array(query, { maxLength: 6 }), outsideText, (queries, text) => {
      const compiled = queries.map((one) => compileQuery(one, foldText));
      const folded = foldText(text);
      const alone = compiled.flatMap((one, index) => {
        const { isMatch, hits } = matchesQuery(one, folded);
        return isMatch ? [{ index, hits }] : [];
      });
      expect(matchQuerySet(compileQuerySet(compiled), folded)).toEqual(alone);
    }), runs);
  });

  it('a word of kana is found wherever it stands, a Latin word only between other signs', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('あ', 'z', '9', ' ', '、') }), fc.string({ unit: fc.constantFrom('あ', 'z', '9', ' ', '、') }), (before, after) => {
      expect(matchesQuery(compileQuery({ any: ['ミナモ'], all: [], none: [] }, foldText), foldText(`${before}ミナモ${after}`)).isMatch).toBe(true);
      const isWhole = !/[z9]$/.test(before) && !/^[z9]/.test(after);
      expect(matchesQuery(compileQuery({ any: ['minamo'], all: [], none: [] }, foldText), foldText(`${before}Minamo${after}`)).isMatch).toBe(isWhole);
    }), runs);
  });
});
