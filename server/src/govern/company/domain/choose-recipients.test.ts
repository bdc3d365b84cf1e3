import { describe, expect, it } from 'vitest';
import { chooseRecipients } from './choose-recipients.js';

const people = [{ id: 1, role: 'admin' }, { id: 2, role: 'editor' }, { id: 3, role: 'viewer' }] as const;
const ids = (chosen: readonly { id: number }[]): number[] => chosen.map(({ id }) => id);

describe('who is mailed of an alert', () => {
  it('is everyone who can take it, unless somebody chose', () => {
    expect(ids(chooseRecipients({ audience: 'everyone', personIds: [3] }, people))).toEqual([1, 2]);
  });

  it('is exactly the chosen people, readers among them', () => {
    expect(ids(chooseRecipients({ audience: 'chosen', personIds: [2, 3] }, people))).toEqual([2, 3]);
  });

  it('is everyone again where no chosen person is left', () => {
    expect(ids(chooseRecipients({ audience: 'chosen', personIds: [9] }, people))).toEqual([1, 2]);
    expect(ids(chooseRecipients({ audience: 'chosen', personIds: [] }, people))).toEqual([1, 2]);
  });
});
