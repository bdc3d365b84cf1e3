import { bigId, instant, smallId } from '@hinomi/shared/contracts/fields';
import { polarities } from '@hinomi/shared/vocabulary/judgement';
import { z } from 'zod';

/** The router reads `q=2026` as a number; for a search it is text all the same. */
const typedText = z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().trim().min(1).max(200));

/** What a link to 投稿 carries: the filter and the opened post. A wrong value is dropped instead of failing the page. */
export const mentionsSearch = z.object({
  q: typedText.optional().catch(undefined),
  topic: smallId.optional().catch(undefined),
  source: smallId.optional().catch(undefined),
  polarity: z.enum(polarities).optional().catch(undefined),
  risk: z.coerce.number().int().min(1).max(3).optional().catch(undefined),
  from: instant.optional().catch(undefined),
  to: instant.optional().catch(undefined),
  id: z.coerce.string().pipe(bigId).optional().catch(undefined),
});
export type MentionsSearch = z.infer<typeof mentionsSearch>;
/** The part of the search that narrows the list. */
export type MentionFilter = Omit<MentionsSearch, 'id'>;
