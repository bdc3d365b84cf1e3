import {
  IconBookmark, IconBrandAppstore, IconBrandBluesky, IconBrandGooglePlay, IconBrandMastodon, IconBrandMisskey, IconBrandThreads, IconBrandX, IconBrandYoutube,
  IconCsv, IconJson, IconRss, IconWebhook, IconWorldSearch, type Icon,
} from '@tabler/icons-react';
import type { Channel } from '@hinomi/shared/vocabulary/channel';

const icons: Record<Channel, Icon> = {
  rss: IconRss, bluesky: IconBrandBluesky, mastodon: IconBrandMastodon, misskey: IconBrandMisskey, x: IconBrandX, youtube: IconBrandYoutube, appstore: IconBrandAppstore,
  googleplay: IconBrandGooglePlay, hatena: IconBookmark, gdelt: IconWorldSearch, threads: IconBrandThreads, json: IconJson, csv: IconCsv, webhook: IconWebhook,
};

/** The sign of a channel; its word always stands beside it. */
export function ChannelIcon({ channel, size = 20 }: { channel: Channel; size?: number }) {
  const Shown = icons[channel];
  return <Shown size={size} aria-hidden className="channel-icon" />;
}
