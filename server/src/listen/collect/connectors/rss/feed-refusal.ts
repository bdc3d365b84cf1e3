import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';

/** What was given is no feed, or one that is not read for safety. */
export class FeedRefusal extends Error {
  constructor(readonly code: Extract<SourceErrorCode, 'not_a_feed' | 'broken_feed'>, readonly detail: string) {
    super(`${code}: ${detail}`);
  }
}
