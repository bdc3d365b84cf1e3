import { bigId, instant, smallId } from '@hinomi/shared/contracts/fields';
import { workTag } from '@hinomi/shared/contracts/mention-work';
import { channels } from '@hinomi/shared/vocabulary/channel';
import { judgedBy, polarities } from '@hinomi/shared/vocabulary/judgement';
import { mentionStatuses } from '@hinomi/shared/vocabulary/mention-work';
import { z } from 'zod';

/** The router reads `q=2026` as a number; for a search it is text all the same. */
const readText = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const typedText = readText.pipe(z.string().trim().min(1).max(200));
const flag = z.union([z.boolean(), z.stringbool()]);

/** What a link to 投稿 carries: filter, view and opened post. A wrong value is dropped instead of failing the page. */
export const mentionsSearch = z.object({
  q: typedText.optional().catch(undefined),
  topic: smallId.optional().catch(undefined),
  source: smallId.optional().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  polarity: z.enum(polarities).optional().catch(undefined),
  risk: z.coerce.number().int().min(1).max(3).optional().catch(undefined),
  judged: z.enum(judgedBy).optional().catch(undefined),
  status: z.enum([...mentionStatuses, 'open']).optional().catch(undefined),
  assignee: z.union([z.literal('me'), z.literal('none'), smallId]).optional().catch(undefined),
  tag: readText.pipe(workTag).optional().catch(undefined),
  hasEvidence: flag.optional().catch(undefined),
  from: instant.optional().catch(undefined),
  to: instant.optional().catch(undefined),
  isGrouped: flag.optional().catch(undefined),
  /** The name of a built-in view or the number of a saved one. */
  view: readText.pipe(z.string().max(20)).optional().catch(undefined),
  id: z.coerce.string().pipe(bigId).optional().catch(undefined),
});
export type MentionsSearch = z.infer<typeof mentionsSearch>;
/** The part of the search that chooses and folds what is listed. */
export type MentionFilter = Omit<MentionsSearch, 'id' | 'view'>;
