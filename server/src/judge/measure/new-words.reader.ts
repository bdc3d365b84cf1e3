import { Injectable } from '@nestjs/common';
import type { NewWords } from '@hinomi/shared/contracts/insight';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Database } from '../../platform/database/database.js';
import { BriefPostReader } from './brief-post.reader.js';
import { findNewWords } from './domain/words/find-new-words.js';
import type { WordPost } from './domain/words/find-new-words.js';
import { SampleReader, sampleOf } from './sample.reader.js';
import type { Sample, Span } from './sample.reader.js';

const postsNow = 1_500;
const postsBefore = 3_000;
const compareMs = 14 * 86_400_000;
/** Letters of a post that are looked through. */
const lettersRead = 1_000;
const shownTerms = 10;

/** Answers which words stand out in a period, and by which words its posts were judged. */
@Injectable()
export class NewWordsReader {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleReader,
    private readonly posts: BriefPostReader,
  ) {}

  /** `brands`: what the topic is called; none of it is news. */
  async read(topicId: number, span: Span, brands: readonly string[]): Promise<Omit<NewWords, 'topicId' | 'period'>> {
    const [now, past] = await Promise.all([
      this.samples.plan(topicId, span, 'critical', postsNow), this.samples.plan(topicId, { fromMs: span.fromMs - compareMs, toMs: span.fromMs }, 'mentions', postsBefore),
    ]);
    const [texts, before, terms] = await Promise.all([this.texts(now, 'is_critical'), this.texts(past, `is_original and kind not in ('official', 'spam')`), this.terms(now)]);
    const found = findNewWords(texts, before, brandTest(brands));
    const examples = await this.posts.byIds(found.words.map(({ exampleId }) => exampleId));
    return {
      posts: found.posts, postsBefore: found.postsBefore, isSample: now.isSample, terms,
      words: found.words.flatMap(({ exampleId, ...word }) => {
        const example = examples.get(exampleId);
        return example === undefined ? [] : [{ ...word, example }];
      }),
    };
  }

  private texts({ parameters }: Sample, condition: string): Promise<WordPost[]> {
    return this.database.query<WordPost>(
      `with sample as materialized (${sampleOf(`mention_id, author_key, encode(text_key, 'hex') as text_key`, condition)})
       select m.id, sample.author_key as "authorKey", sample.text_key as "textKey", left(case when m.title is null then m.text else m.title || ' ' || m.text end, ${lettersRead}) as text
       from sample join mention m on m.id = sample.mention_id where m.deleted_at is null`, parameters);
  }

  /** The pieces of text that rules fired at, by how many posts they stand in. */
  private terms({ parameters }: Sample): Promise<{ text: string; posts: number }[]> {
    return this.database.query(
      `with sample as materialized (${sampleOf('mention_id, reasons', 'is_critical')})
       select lower(reason ->> 'text') as text, count(distinct mention_id)::integer as posts from sample, jsonb_array_elements(reasons) reason
       where length(reason ->> 'text') between 1 and 30 group by 1 order by 2 desc, 1 limit ${shownTerms}`, parameters);
  }
}

/** Whether a phrase holds a brand word or is a part of one. */
function brandTest(brands: readonly string[]): (phrase: string) => boolean {
  const words = brands.map(foldText).filter((word) => word !== '');
  return (phrase) => {
    const folded = foldText(phrase.replace(/^#/, ''));
    return words.some((word) => folded.includes(word) || word.includes(folded));
  };
}
