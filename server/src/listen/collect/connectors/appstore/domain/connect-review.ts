import { blankMention } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { readInstant } from '@hinomi/shared/text/answer-time';
import { listOf, numberOf, objectAt, objectsOf, textAt, withoutGaps, type JsonObject } from '@hinomi/shared/text/answer-fields';

/** Our published answers by their own id and by the review they answer. */
function readResponses(included: unknown): Map<string, JsonObject> {
  const byKey = new Map<string, JsonObject>();
  for (const one of listOf(included)) {
    if (textAt(one, 'type') !== 'customerReviewResponses') continue;
    const attributes = objectAt(one, 'attributes') ?? {};
    const reply = withoutGaps({ text: textAt(attributes, 'responseBody'), at: readInstant(attributes['lastModifiedDate']), state: textAt(attributes, 'state') });
    for (const key of [textAt(one, 'id'), textAt(one, 'relationships', 'review', 'data', 'id')]) if (key !== null) byKey.set(key, reply);
  }
  return byKey;
}

function readReview(data: JsonObject, responses: Map<string, JsonObject>): NeutralMention | { reason: string } {
  const id = textAt(data, 'id');
  const attributes = objectAt(data, 'attributes');
  const title = textAt(attributes, 'title');
  const text = textAt(attributes, 'body') ?? title;
  if (id === null) return { reason: 'a review without id' };
  if (text === null) return { reason: `review ${id.slice(0, 40)} holds no text` };
  const reply = responses.get(textAt(data, 'relationships', 'response', 'data', 'id') ?? id) ?? responses.get(id);
  return {
    ...blankMention, external_id: id.slice(0, 2_048), source: 'appstore', text, title, author_name: textAt(attributes, 'reviewerNickname'),
    posted_at: readInstant(attributes?.['createdDate']), rating: numberOf(attributes?.['rating']),
    extra: withoutGaps({ territory: textAt(attributes, 'territory'), developer_reply: reply ?? null }),
  };
}

/**
 * The reviews in an answer of the App Store Connect API (`customerReviews`, with `customerReviewResponses` where they
 * were included): a list, or one review. Null where the answer holds another kind of thing.
 */
export function readConnectAnswer(answer: JsonObject): (NeutralMention | { reason: string })[] | null {
  const data = objectsOf(answer['data']);
  const reviews = data.filter((one) => textAt(one, 'type') === 'customerReviews');
  if (answer['data'] === undefined || (data.length > 0 && reviews.length === 0)) return null;
  const responses = readResponses(answer['included']);
  return reviews.map((review) => readReview(review, responses));
}
