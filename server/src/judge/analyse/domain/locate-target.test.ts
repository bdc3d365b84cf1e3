import { describe, expect, it } from 'vitest';
import { locateTarget } from './locate-target.js';

describe('the brand as the text writes it', () => {
  it('is found in other kana and another case, in the spelling of the text', () => {
    expect(locateTarget('みなもが落ちた', ['ミナモ'])).toBe('みなも');
    expect(locateTarget('Minamoが落ちた', ['minamo'])).toBe('Minamo');
  });

  it('is the longest word that occurs', () => {
    expect(locateTarget('ミナモペイが使えない', ['ミナモ', 'ミナモペイ'])).toBe('ミナモペイ');
  });

  it('is unknown where no spelling occurs', () => {
    expect(locateTarget('別の話', ['ミナモ'])).toBeNull();
    expect(locateTarget('', [''])).toBeNull();
  });
});
