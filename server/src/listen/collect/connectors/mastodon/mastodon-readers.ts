import type { Readers } from '../connector.js';
import { mastodonCounts } from './mastodon-counts.js';
import { mastodonPoll } from './mastodon-poll.js';
import { mastodonStream } from './mastodon-stream.js';

/** Servers with the Mastodon API: timelines by polling, the account's stream, counts of single statuses. */
export const mastodonReaders: Readers = { poll: mastodonPoll, stream: mastodonStream, counts: mastodonCounts };
