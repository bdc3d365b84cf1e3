import type { Readers } from '../connector.js';
import { misskeyCounts } from './misskey-counts.js';
import { misskeyPoll } from './misskey-poll.js';
import { misskeyStream } from './misskey-stream.js';

/** Servers with the Misskey API: search and hashtags by polling, channels of the stream, counts of single notes. */
export const misskeyReaders: Readers = { poll: misskeyPoll, stream: misskeyStream, counts: misskeyCounts };
