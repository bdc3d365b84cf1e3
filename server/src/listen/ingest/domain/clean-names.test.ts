import { expect, it } from 'vitest';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { withCleanNames } from './clean-names.js';

it('names of a post and of those it speaks of lose what cannot be stored, and stay names', () => {
  const dirty = 'a\u0000b\ud800';
  const line = { external_id: dirty, author_id: dirty, parent_id: dirty, root_id: null, repost_of: dirty, quote_of: dirty, extra: { server_id: dirty, other: 1 } } as unknown as NeutralMention;
  const clean = 'ab\ufffd';
  expect(withCleanNames(line)).toEqual({ external_id: clean, author_id: clean, parent_id: clean, root_id: null, repost_of: clean, quote_of: clean, extra: { server_id: clean, other: 1 } });
  expect(withCleanNames({ line_kind: 'tombstone', tombstone_of: dirty, at: null, reason: 'deleted' })).toMatchObject({ tombstone_of: clean });
  expect(withCleanNames({ line_kind: 'engagement', external_id: dirty, at: null })).toMatchObject({ external_id: clean });
  expect(withCleanNames({ line_kind: 'edit', external_id: '\u0000', at: null, text: 'x' })).toMatchObject({ external_id: '\ufffd' });
});
