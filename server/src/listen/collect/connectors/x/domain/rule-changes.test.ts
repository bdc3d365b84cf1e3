import { describe, expect, it } from 'vitest';
import { ruleChanges, tagOf } from './rule-changes.js';

describe('the rules of the filtered stream', () => {
  const wanted = [{ value: '"ミナモ"', tag: tagOf(1) }, { value: '"みほん"', tag: tagOf(null) }];

  it('only ours are taken away, only what is missing is added', () => {
    const standing = [{ id: '1', value: '"ミナモ"', tag: 'hinomi:1' }, { id: '2', value: '"古い"', tag: 'hinomi:7' }, { id: '3', value: '"ミナモ"', tag: 'else' }, { id: '4', value: 'x' }, { id: null, tag: 'hinomi:9', value: 'y' }];
    expect(ruleChanges(wanted, standing)).toEqual({ add: [{ value: '"みほん"', tag: 'hinomi:query' }], remove: ['2'] });
  });

  it('nothing changes where all stand', () => {
    expect(ruleChanges(wanted, wanted.map((rule, at) => ({ ...rule, id: String(at) })))).toEqual({ add: [], remove: [] });
  });
});
