import { describe, expect, it } from 'vitest';
import type { LabelValues, MachineView } from '@hinomi/shared/contracts/label';
import type { Polarity } from '@hinomi/shared/vocabulary/judgement';
import { agreementOf } from './agreement-figures.js';
import type { SaidPair } from './agreement-figures.js';

const values = (polarity: Polarity, categories: LabelValues['categories'] = []): LabelValues => ({ polarity, stance: 'none', kind: 'opinion', categories });
const machine = (polarity: Polarity, given: Partial<MachineView> = {}): MachineView =>
  ({ ...values(polarity), scores: { negative: 0.2, neutral: 0.5, positive: 0.3 }, margin: 0.2, isUncertain: false, riskLevel: 0, version: '1', ...given });
const pair = (said: Polarity, human: Polarity, at = '2026-11-18T00:00:00Z', given: Partial<MachineView> = {}): SaidPair =>
  ({ at: new Date(at), isConfirmation: said === human, machine: machine(said, given), human: values(human) });

describe('figures of agreement', () => {
  it('count precision by what the machine named and recall by what people named', () => {
    const found = agreementOf([pair('negative', 'negative'), pair('negative', 'neutral'), pair('neutral', 'negative'), pair('neutral', 'negative'), pair('positive', 'positive')]);
    const negative = found.polarity.find(({ name }) => name === 'negative');
    expect(negative?.precision).toMatchObject({ hits: 1, of: 2, share: 0.5 });
    expect(negative?.recall).toMatchObject({ hits: 1, of: 3 });
    expect(found).toMatchObject({ posts: 5, corrections: 3, confirmations: 2, accuracy: { hits: 2, of: 5 } });
  });

  it('carry Wilson intervals, which of one case say nearly nothing', () => {
    const { accuracy } = agreementOf([pair('negative', 'negative')]);
    expect(accuracy.share).toBe(1);
    expect(accuracy.low).toBeCloseTo(0.2065, 3);
    expect(accuracy.high).toBeCloseTo(1, 9);
    // 8 of 10: 49.0–94.3 %, the textbook case.
    const ten = agreementOf([...Array.from({ length: 8 }, () => pair('neutral', 'neutral')), ...Array.from({ length: 2 }, () => pair('neutral', 'negative'))]).accuracy;
    expect([ten.low, ten.high].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.49, 0.943]);
  });

  it('name a category where either side named it, and leave the others out', () => {
    const one: SaidPair = { ...pair('negative', 'negative'), machine: machine('negative', { categories: [{ category: 'outage', level: 2 }], riskLevel: 2 }), human: values('negative', [{ category: 'price', level: 1 }]) };
    expect(agreementOf([one]).categories.map(({ name, precision, recall }) => [name, precision.hits, precision.of, recall.hits, recall.of])).toEqual(
      expect.arrayContaining([['outage', 0, 1, 0, 0], ['price', 0, 0, 0, 1]]));
    expect(agreementOf([one]).categories).toHaveLength(2);
  });

  it('go by weeks from Monday in Tokyo', () => {
    const { weeks } = agreementOf([pair('neutral', 'neutral', '2026-11-15T14:59:59Z'), pair('neutral', 'negative', '2026-11-15T15:00:00Z'), pair('neutral', 'neutral', '2026-11-22T14:59:59Z')]);
    expect(weeks.map(({ atMs, accuracy }) => [new Date(atMs).toISOString(), accuracy.hits, accuracy.of])).toEqual([['2026-11-08T15:00:00.000Z', 1, 1], ['2026-11-15T15:00:00.000Z', 1, 2]]);
  });

  it('stand by version of the machine that had spoken', () => {
    const { versions } = agreementOf([pair('neutral', 'negative', '2026-11-01T00:00:00Z'), pair('neutral', 'neutral', '2026-11-09T00:00:00Z', { version: '1+m2' })]);
    expect(versions).toMatchObject([{ version: '1', accuracy: { hits: 0, of: 1 } }, { version: '1+m2', accuracy: { hits: 1, of: 1 } }]);
  });

  it('of nothing are nothing', () => {
    expect(agreementOf([])).toMatchObject({ posts: 0, accuracy: { of: 0 }, weeks: [], versions: [], categories: [] });
  });
});
