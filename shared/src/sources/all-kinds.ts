import type { SourceChannel } from '../vocabulary/channel.ts';
import type { SourceKind } from './source-kind.ts';
import { blueskyKind } from './kinds/bluesky.ts';
import { rssKind } from './kinds/rss.ts';
import { webhookKind } from './kinds/webhook.ts';

/** Every kind of source there is, in the order of the form. */
export const sourceKinds: Record<SourceChannel, SourceKind> = {
  rss: rssKind,
  bluesky: blueskyKind,
  webhook: webhookKind,
};
