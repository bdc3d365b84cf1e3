import { expect, it } from 'vitest';
import { auditSearch, isFiltered, toAuditFilter } from './audit-search.ts';

it('days are counted in Japan, and the last one counts whole', () => {
  expect(toAuditFilter({ from: '2026-11-01', until: '2026-11-02' })).toMatchObject({ from: '2026-10-31T15:00:00.000Z', until: '2026-11-02T15:00:00.000Z' });
});

it('what a link carries is taken where it makes sense and dropped where not', () => {
  expect(auditSearch.parse({ act: 'topic.created', person: '3', kind: 'topic', text: ' 7 ', from: '2026-11-01', until: 'soon' })).toEqual({ act: 'topic.created', person: 3, kind: 'topic', text: '7', from: '2026-11-01' });
  expect(isFiltered(auditSearch.parse({ act: 'x', person: -1, kind: 1, text: '', from: 'x' }))).toBe(false);
  expect(isFiltered({ text: 'a' })).toBe(true);
});
