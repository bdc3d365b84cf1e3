import { describe, expect, it } from 'vitest';
import { findLead, tellDoubt } from './score-lead.ts';

describe('the lead of a judgement', () => {
  it('names the two highest scores and the points between them as shown', () => {
    expect(findLead({ negative: 0.41, neutral: 0.474, positive: 0.116 })).toEqual({ first: 'neutral', second: 'negative', points: 6 });
    expect(findLead({ negative: 0.996, neutral: 0.003, positive: 0.001 })).toEqual({ first: 'negative', second: 'neutral', points: 100 });
  });

  it('tells a language nothing was learned in from scores that lie close together', () => {
    expect(['ja', 'en', 'und', 'fr'].map((language) => tellDoubt({ language }))).toEqual(['close', 'close', 'close', 'foreign']);
  });
});
