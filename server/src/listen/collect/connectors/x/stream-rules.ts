import { objectsAt, textAt, type LooseObject } from '@hinomi/shared/text/loose-json';
import type { StreamInput } from '../connector.js';
import { ruleChanges, tagOf, type StreamRule } from './domain/rule-changes.js';
import { askX } from './x-api.js';
import { maxRuleLength, queriesFor } from './x-queries.js';

const path = '/2/tweets/search/stream/rules';
const mostRules = 1_000;

/** Keeps the rules of the filtered stream as the topics want them; asks X only where the topics have changed. */
export class StreamRules {
  private standing = '';

  constructor(private readonly input: StreamInput) {}

  /** Adds first and takes away then, so that nothing is missed between. Throws ConnectorError. */
  async sync(): Promise<void> {
    const wanted = (await queriesFor(this.input, maxRuleLength)).slice(0, mostRules).map(({ text, topicId }) => ({ value: text, tag: tagOf(topicId) }));
    const signature = JSON.stringify(wanted);
    if (signature === this.standing) return;
    const now = await askX(this.input, { path }, this.input.now());
    const { add, remove } = ruleChanges(wanted, objectsAt(now, 'data'));
    if (add.length > 0) this.tellRefused(await this.change({ add }), add);
    if (remove.length > 0) await this.change({ delete: { ids: remove } });
    this.standing = signature;
  }

  private change(json: unknown): Promise<LooseObject> {
    return askX(this.input, { path, json }, this.input.now());
  }

  /** A rule X does not take is told; the others stand. The same words in two topics need only one rule. */
  private tellRefused(answer: LooseObject, add: readonly StreamRule[]): void {
    const refused = objectsAt(answer, 'errors').filter((error) => !/duplicate/i.test(`${textAt(error, 'title')} ${textAt(error, 'type')}`));
    if (refused.length === 0) return;
    const value = textAt(refused[0] ?? null, 'value') ?? add[0]?.value ?? '';
    this.input.onProblem('query_refused', `${refused.length}: ${value}`.slice(0, 200));
  }
}
