import type { SourceChannel } from '../vocabulary/channel.ts';
import { appStoreKind } from './kinds/appstore.ts';
import { blueskyKind } from './kinds/bluesky.ts';
import { gdeltKind } from './kinds/gdelt.ts';
import { googlePlayKind } from './kinds/googleplay.ts';
import { hatenaKind } from './kinds/hatena.ts';
import { jsonKind } from './kinds/json.ts';
import { mastodonKind } from './kinds/mastodon.ts';
import { misskeyKind } from './kinds/misskey.ts';
import { rssKind } from './kinds/rss.ts';
import { threadsKind } from './kinds/threads.ts';
import { webhookKind } from './kinds/webhook.ts';
import { xKind } from './kinds/x.ts';
import { youtubeKind } from './kinds/youtube.ts';
import type { SourceKind } from './source-kind.ts';

/** Every kind of source there is, in the order of the form. */
export const sourceKinds: Record<SourceChannel, SourceKind> = {
  rss: rssKind,
  bluesky: blueskyKind,
  mastodon: mastodonKind,
  misskey: misskeyKind,
  x: xKind,
  youtube: youtubeKind,
  threads: threadsKind,
  appstore: appStoreKind,
  googleplay: googlePlayKind,
  hatena: hatenaKind,
  gdelt: gdeltKind,
  json: jsonKind,
  webhook: webhookKind,
};
