import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { TopicQuery } from '@hinomi/shared/contracts/topic';
import { foldText } from '@hinomi/shared/text/fold-text';
import { findImitated, officialName, sameHandle, typedHandle } from './domain/imitated-handle.js';
import type { OfficialName } from './domain/imitated-handle.js';
import { compileQuery, compileQuerySet, isCancelled, matchQuerySet } from './domain/match-topic.js';
import type { QuerySet } from './domain/match-topic.js';

export type ActiveTopic = { id: number; name: string; query: TopicQuery; officialHandles: readonly string[]; sensitivity: Sensitivity };

/** All topics in use at one moment, ready to match many texts. */
export class TopicMatcher {
  private readonly set: QuerySet;
  private readonly official: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly officialNames: readonly OfficialName[];

  constructor(readonly topics: readonly ActiveTopic[]) {
    this.set = compileQuerySet(topics.map((topic) => compileQuery(topic.query, foldText)));
    this.official = new Map(topics.map((topic) => [topic.id, new Set(topic.officialHandles.map(typedHandle))]));
    this.officialNames = topics.flatMap((topic) => topic.officialHandles.map(officialName));
  }

  /** Ids of the topics a folded text belongs to, ascending. */
  match(foldedText: string): number[] {
    return matchQuerySet(this.set, foldedText).flatMap(({ index }) => this.topics[index]?.id ?? []).toSorted((a, b) => a - b);
  }

  /** Ids of the topics that only an excluded word keeps a folded text out of. */
  cancelled(foldedText: string): number[] {
    return this.set.queries.flatMap((query, at) => (isCancelled(query, foldedText) ? this.topics[at]?.id ?? [] : []));
  }

  /** The brand words found for each topic, as written in its query. */
  hits(foldedText: string): Map<number, string[]> {
    return new Map(matchQuerySet(this.set, foldedText).flatMap(({ index, hits }) => {
      const topic = this.topics[index];
      return topic === undefined ? [] : [[topic.id, hits] as const];
    }));
  }

  /** Whether the handle is one of the company's own for this topic; one that only looks like it is not. */
  isOfficial(topicId: number, handle: string | null): boolean {
    return handle !== null && (this.official.get(topicId)?.has(sameHandle(handle)) ?? false);
  }

  /** The official handle of any topic that an author looks like without being it; null where there is none. */
  imitated(author: { handle: string | null; name: string | null }): string | null {
    return findImitated(author, this.officialNames);
  }
}
