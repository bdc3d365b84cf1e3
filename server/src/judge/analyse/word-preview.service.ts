import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { WordPreview, WordPreviewBody } from '@hinomi/shared/contracts/company-word';
import { wordForm } from '@hinomi/shared/text/company-word';
import { AppError } from '../../platform/http/app-error.js';
import { CompanyWordReader } from '../teach/company-word.reader.js';
import type { RuleWord } from '../teach/company-word.reader.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import { AnalyseService } from './analyse.service.js';
import type { JudgeBy } from './judge-mention.js';
import { CurrentJudge } from './current-judge.js';
import { companyForm } from './domain/company-rules.js';
import { ComparedCount, outcomeOf } from './domain/compare-judgements.js';
import type { Compared } from './domain/compare-judgements.js';
import { findForms } from './domain/find-forms.js';
import { judgedUnits } from './domain/judge-post.js';
import type { JudgedMention } from './judgement.store.js';
import { StoredPostReader, wordsPattern } from './stored-post.reader.js';
import type { Place } from './stored-post.reader.js';

const days = 30;
/** A person waits for the answer; the newest posts say enough. */
const mostHits = 20_000;
const mostLooked = 500_000;
const lookedAtOnce = 2_000;
/** So long it judges in one go; then everybody else gets a turn. */
const turnMs = 5;
const mostSamples = 20;
const sampleLetters = 280;
const lettersBefore = 80;

type Sample = Omit<WordPreview['samples'][number], 'author'>;
/** One preview under way. */
type Preview = { forms: readonly string[]; now: JudgeBy; then: JudgeBy; count: ComparedCount; posts: number; samples: Sample[] };

/** Says what a change of the company's words would do to stored posts; changes nothing. */
@Injectable()
export class WordPreviewService {
  /** The newest question of each person: an older one they no longer wait for is given up. */
  private readonly newest = new Map<number, symbol>();

  constructor(
    private readonly words: CompanyWordReader,
    private readonly topics: TopicReader,
    private readonly analyse: AnalyseService,
    private readonly current: CurrentJudge,
    private readonly posts: StoredPostReader,
  ) {}

  /** Throws not_found for a word that is not there. */
  async preview(body: WordPreviewBody, personId: number): Promise<WordPreview> {
    const turn = Symbol('preview');
    this.newest.set(personId, turn);
    try {
      return await this.walk(await this.begin(body), () => this.newest.get(personId) !== turn);
    } finally {
      if (this.newest.get(personId) === turn) this.newest.delete(personId);
    }
  }

  private async begin({ wordId, draft }: WordPreviewBody): Promise<Preview> {
    const { words } = await this.words.rules();
    const old = wordId === null ? null : words.find(({ id }) => id === wordId);
    if (old === undefined) throw new AppError('not_found');
    const fresh: RuleWord | null = draft === null ? null : { id: 0, form: wordForm(draft.word), effect: draft.effect, category: draft.category, level: draft.level };
    const others = words.filter((word) => word !== old);
    const matcher = await this.topics.matcher();
    return {
      forms: [...new Set([old, fresh].flatMap((word) => (word === null ? [] : companyForm(word.form))))],
      now: { judge: await this.current.get(), matcher }, then: { judge: this.current.judgeWith(fresh === null ? others : [...others, fresh]), matcher },
      count: new ComparedCount(), posts: 0, samples: [],
    };
  }

  private async walk(preview: Preview, isGivenUp: () => boolean): Promise<WordPreview> {
    const pattern = wordsPattern(preview.forms);
    let below: Place | null = null;
    let looked = 0;
    let isCapped = false;
    do {
      const page = await this.posts.page(pattern, { below, limit: lookedAtOnce, days });
      await this.compare(preview, page.mentions);
      looked += page.looked;
      below = page.last;
      isCapped = below !== null && (preview.posts >= mostHits || looked >= mostLooked || isGivenUp());
    } while (below !== null && !isCapped);
    const { judgements, changed, totals } = preview.count;
    return { posts: preview.posts, judgements, changed, isCapped, ...totals, samples: await this.withAuthors(preview.samples) };
  }

  private async compare(preview: Preview, mentions: readonly JudgedMention[]): Promise<void> {
    let since = performance.now();
    for (const mention of mentions) {
      this.compareOne(preview, mention);
      if (performance.now() - since < turnMs) continue;
      await letOthersRun();
      since = performance.now();
    }
  }

  private compareOne(preview: Preview, mention: JudgedMention): void {
    const text = mention.title === null ? mention.text.slice(0, judgedUnits) : `${mention.title}\n${mention.text.slice(0, judgedUnits)}`;
    const [hit, ...more] = findForms(text, preview.forms);
    if (hit === undefined) return;
    preview.posts += 1;
    const [before, after] = [this.judged(mention, preview.now), this.judged(mention, preview.then)];
    for (const [place, one] of before.entries()) {
      const other = after[place];
      if (other === undefined || !preview.count.add(one, other) || preview.samples.length >= mostSamples || preview.samples.at(-1)?.mentionId === mention.id) continue;
      const from = Math.max(0, hit.start - lettersBefore);
      preview.samples.push({
        mentionId: mention.id, sortAt: new Date(mention.sortMs).toISOString(), text: `${from > 0 ? '…' : ''}${text.slice(from, from + sampleLetters)}`.toWellFormed(),
        hits: [...new Set([hit, ...more].map(({ start, end }) => text.slice(start, end)))].slice(0, 10), before: outcomeOf(one), after: outcomeOf(other),
      });
    }
  }

  /** One judgement for each topic; of the text as a whole where it has none. */
  private judged(mention: JudgedMention, by: JudgeBy): readonly Compared[] {
    const records = this.analyse.judgeOne(mention, by);
    return records.length > 1 ? records.slice(1) : records;
  }

  private async withAuthors(samples: readonly Sample[]): Promise<WordPreview['samples']> {
    const authors = await this.posts.authors(samples.map(({ mentionId }) => mentionId));
    return samples.map((sample) => ({ ...sample, author: authors.get(sample.mentionId) ?? null }));
  }
}
