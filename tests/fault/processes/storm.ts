import type { FakeJetstream } from '../../support/fakes/jetstream-server.ts';
import type { FeedItem } from '../../support/feeds/feed-server.ts';
import type { ExpectedPosts } from '../../support/run-verdict.ts';
import type { SeededChance } from '../../support/seeded-chance.ts';
import { distinctMark } from '../../support/distinct-words.ts';

const complaints = ['のアプリがまた落ちた、最悪', 'の対応がひどい、二度と使わない', 'で返金されない、詐欺だと思う', 'の味が変わった気がする', 'の新色を見てきた', 'をいつも使っています、大好き'];
const others = ['今日の昼ごはんはカレー', '電車が遅れている', '猫が寝ている'];

type Frame = { author: number; post: number; kind: 'create' | 'delete'; text: string };

/** What the public says during one run: items of a feed and frames of a stream, and what must be left of both. */
export class Storm {
  readonly feedItems: FeedItem[] = [];
  private readonly frames: Frame[] = [];
  private readonly standing = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private published = 0;

  constructor(private readonly chance: SeededChance, counts: { feed: number; stream: number }) {
    for (let n = 0; n < counts.feed; n += 1) this.addItem(n);
    for (let n = 0; n < counts.stream; n += 1) this.addPost(n);
  }

  get expected(): ExpectedPosts {
    return { standing: this.standing, deleted: this.deleted };
  }

  get isPublished(): boolean {
    return this.published >= this.frames.length;
  }

  /** Sends the next `count` frames. */
  publish(stream: FakeJetstream, count: number): void {
    for (const { author, post, kind, text } of this.frames.slice(this.published, this.published + count)) {
      const place = { did: `did:plc:author${author}`, rkey: `post${post}` };
      if (kind === 'delete') stream.publish({ ...place, operation: 'delete' });
      else stream.publishPost({ ...place, text, createdAt: new Date().toISOString() });
    }
    this.published += count;
  }

  private addItem(n: number): void {
    const text = `${this.chance.pick(['ミナモ', 'みほん電器', 'ミナモとみほん電器'])}${this.chance.pick(complaints)}（記事${n}）${distinctMark(n)}`;
    this.feedItems.push({ id: `item${n}`, title: '', text, author: `客${this.chance.between(1, 400)}`, at: new Date(Date.now() - this.chance.between(0, 1_800) * 1_000) });
    this.standing.set(`item${n}`, text);
  }

  /** A matching post, and now and then one that matches nothing, one sent twice, or one deleted later. */
  private addPost(n: number): void {
    const author = this.chance.between(1, 600);
    const text = `${this.chance.pick(['ミナモ', 'みほん電器'])}${this.chance.pick(complaints)}（投稿${n}）${distinctMark(10_000 + n)}`;
    const id = `at://did:plc:author${author}/app.bsky.feed.post/post${n}`;
    this.frames.push({ author, post: n, kind: 'create', text });
    this.standing.set(id, text);
    if (this.chance.isIn(0.2)) this.frames.push({ author, post: 100_000 + n, kind: 'create', text: this.chance.pick(others) });
    if (this.chance.isIn(0.05)) this.insertLater({ author, post: n, kind: 'create', text });
    if (this.chance.isIn(0.04)) this.deleteLater({ author, post: n, kind: 'delete', text: '' }, id);
  }

  private deleteLater(frame: Frame, id: string): void {
    this.insertLater(frame);
    this.standing.delete(id);
    this.deleted.add(id);
  }

  /** Among the frames that are there: next to its post, or where others have come between. */
  private insertLater(frame: Frame): void {
    const first = this.frames.findLastIndex(({ author, post }) => author === frame.author && post === frame.post) + 1;
    this.frames.splice(Math.max(first, this.frames.length - this.chance.between(0, 40)), 0, frame);
  }
}
