import type { SourceChannel } from '../vocabulary/channel.ts';
import type { SourceKind } from './source-kind.ts';
import { blueskyKind } from './kinds/bluesky.ts';
import { appStoreKind } from './kinds/appstore.ts';
import { googlePlayKind } from './kinds/googleplay.ts';
import { hatenaKind } from './kinds/hatena.ts';
import { gdeltKind } from './kinds/gdelt.ts';
import { jsonKind } from './kinds/json.ts';
import { rssKind } from './kinds/rss.ts';

/** Every kind of source there is, in the order of the form. */
export const sourceKinds: Record<SourceChannel, SourceKind> = {
  rss: rssKind,
  bluesky: blueskyKind,
  appstore: appStoreKind,
  googleplay: googlePlayKind,
  hatena: hatenaKind,
  gdelt: gdeltKind,
  json: jsonKind,
};
