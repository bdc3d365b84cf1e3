/** Hosts of pages that gather posts of others: digests, collections, bookmarks, videos. With all hosts below them. */
export const aggregationHosts = [
  'togetter.com', 'posfie.com', 'matomame.jp', 'b.hatena.ne.jp', 'anond.hatelabo.jp', 'girlschannel.net', '5ch.net', 'open2ch.net', '2chan.net',
  'youtube.com', 'youtu.be', 'nicovideo.jp', 'nico.ms', 'tiktok.com', 'bilibili.com', 'twitch.tv', 'reddit.com',
] as const;
/** Parts of host names that pages of this kind give themselves. */
export const aggregationMarks = ['matome', 'sokuhou', 'antenna', 'blomaga'] as const;
/** Channels whose posts are themselves videos on a matter, or bookmarks that gather readers. */
export const aggregationChannels = ['youtube', 'hatena'] as const;

const escape = (text: string): string => text.replaceAll('.', String.raw`\.`);
/** A regular expression, as PostgreSQL and JavaScript read it alike, that finds the address of such a page in lower-case text. */
export const aggregationPattern = String.raw`//([a-z0-9-]+\.)*((${aggregationHosts.map(escape).join('|')})|([a-z0-9-]*(${aggregationMarks.join('|')})[a-z0-9-]*(\.[a-z0-9-]+)+))([/:?#"]|$)`;
