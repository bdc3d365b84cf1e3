import type { Readers } from '../connector.js';
import { blueskyConnector } from './bluesky-connector.js';
import { createBlueskyCounts } from './bluesky-counts.js';
import { createBlueskySearch } from './bluesky-search.js';
import { BlueskySessions } from './bluesky-session.js';

const sessions = new BlueskySessions();

/** Bluesky: the stream of everybody's posts, the search of the network, and counts of single posts. */
export const blueskyReaders: Readers = { stream: blueskyConnector, poll: createBlueskySearch(sessions), counts: createBlueskyCounts(sessions) };
