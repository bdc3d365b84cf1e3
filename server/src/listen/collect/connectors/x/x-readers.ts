import type { Readers } from '../connector.js';
import { PaidReads } from './paid-reads.js';
import { createXCounts } from './x-counts.js';
import { createXSearch } from './x-search.js';
import { createXStream } from './x-stream.js';

/** The ways X is read; what one of them has paid for on a day costs the others nothing. */
const paid = new PaidReads();
export const xReaders: Required<Readers> = { poll: createXSearch(paid), stream: createXStream(paid), counts: createXCounts(paid) };
