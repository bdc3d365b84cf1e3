import { describe, expect, it } from 'vitest';
import { splitText } from './hidden-characters.ts';

describe('splitText', () => {
  it('ordinary text stays one piece', () => {
    expect(splitText('ミナモの新作、最高！\n👍🏽')).toEqual([{ kind: 'plain', text: 'ミナモの新作、最高！\n👍🏽' }]);
  });

  it('an override of the direction is taken out and named', () => {
    expect(splitText('安全\u202Eです')).toEqual([{ kind: 'plain', text: '安全' }, { kind: 'hidden', codes: ['U+202E'] }, { kind: 'plain', text: 'です' }]);
  });

  it.each([['zero-width space', '\u200B'], ['isolate', '\u2067'], ['byte order mark', '\uFEFF'], ['soft hyphen', '\u00AD'], ['tag letter', '\u{E0041}'], ['Hangul filler', '\u3164'], ['control', '\u0007']])(
    'a %s between letters is marked', (_, letter) => {
      expect(splitText(`ミナ${letter}モ`).map((piece) => piece.kind)).toEqual(['plain', 'hidden', 'plain']);
    },
  );

  it('hidden letters in a row make one mark that names each once', () => {
    expect(splitText('a\u200B\u200B\u2060b')).toEqual([{ kind: 'plain', text: 'a' }, { kind: 'hidden', codes: ['U+200B', 'U+2060'] }, { kind: 'plain', text: 'b' }]);
  });

  it('the joiner inside an emoji is no hidden letter, alone it is', () => {
    const family = '👨\u200D👩\u200D👧';
    expect(splitText(family)).toEqual([{ kind: 'plain', text: family }]);
    expect(splitText('👩🏽\u200D🚀')).toHaveLength(1);
    expect(splitText('ミ\u200Dナ').map((piece) => piece.kind)).toEqual(['plain', 'hidden', 'plain']);
  });

  it('the flag of a region stays whole', () => {
    const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
    expect(splitText(flag)).toEqual([{ kind: 'plain', text: flag }]);
  });

  it('a pile of marks on one letter is cut to four', () => {
    const [piece] = splitText(`a${'\u0301'.repeat(60)}b`);
    expect(piece).toEqual({ kind: 'plain', text: `a${'\u0301'.repeat(4)}b` });
  });
});
