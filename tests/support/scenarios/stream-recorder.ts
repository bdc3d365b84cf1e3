import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { neutralPost } from '../neutral-posts.ts';
import type { SeededChance } from '../seeded-chance.ts';
import type { Person } from './crowd.ts';
import type { ScenarioEntry, Truth } from './scenario.ts';
import { clockOf } from './scenario.ts';

export type Post = {
  at: number; by: Person; text: string; truth: Truth | null;
  /** Milliseconds since 1970 at which it reached us; some seconds to minutes after `at` where it is left out. */
  receivedAt?: number;
  more?: Partial<NeutralMention>;
};

const iso = (at: number): string => new Date(at).toISOString();

/** Seconds at least and at most until a post of the channel reaches us. */
const delays: Partial<Record<Channel, readonly [number, number]>> = { x: [4, 75], bluesky: [1, 6], misskey: [1, 8], mastodon: [2, 20], rss: [60, 900], youtube: [60, 480] };

/** Writes down a stream as a listener would have recorded it. */
export class StreamRecorder {
  private readonly entries: ScenarioEntry[] = [];
  private made = 0;

  constructor(private readonly chance: SeededChance) {}

  /** Records a post and gives its id at the source. */
  post({ at, by, text, truth, receivedAt = at + this.drawDelay(by.source), more = {} }: Post): string {
    const id = this.drawId(by);
    const line = neutralPost(id, text, {
      source: by.source, author_id: by.id, author_handle: by.handle, author_name: by.name, author_followers: by.followers,
      url: `https://example.com/${by.source}/${this.made}`, language: by.source === 'x' || by.source === 'bluesky' ? 'ja' : null,
      posted_at: iso(at), received_at: iso(receivedAt), ...(by.source === 'x' && { reposts: 0, likes: this.chance.between(0, 2), replies: 0, quotes: 0 }), ...more,
    });
    this.entries.push({ line, truth });
    return id;
  }

  /** A bare repost: no text of its own. */
  repost(at: number, by: Person, of: string): void {
    this.post({ at, by, text: '', truth: null, more: { repost_of: of } });
  }

  counts(at: number, id: string, counts: { reposts: number; likes: number; replies: number }): void {
    this.entries.push({ line: { line_kind: 'engagement', external_id: id, at: iso(at), ...counts }, truth: null });
  }

  edit(at: number, id: string, text: string): void {
    this.entries.push({ line: { line_kind: 'edit', external_id: id, at: iso(at), text }, truth: null });
  }

  remove(at: number, id: string, reason = 'deleted'): void {
    this.entries.push({ line: { line_kind: 'tombstone', tombstone_of: id, at: iso(at), reason }, truth: null });
  }

  /** What would have reached us between the two instants arrives within two minutes after them, as after an outage of the collection. */
  holdBack(from: number, until: number): void {
    for (const { line } of this.entries) {
      const at = clockOf(line);
      if (at < from || at >= until) continue;
      const late = iso(until + Math.round(((at - from) / (until - from)) * 110_000) + this.chance.between(0, 4_000));
      if ('received_at' in line) line.received_at = late;
      else if ('at' in line) line.at = late;
    }
  }

  /** All lines in the order in which they reached us, those between the two instants. */
  finish(from: number, until: number): ScenarioEntry[] {
    const timed = this.entries.map((entry) => ({ entry, at: clockOf(entry.line) }));
    return timed.filter(({ at }) => at >= from && at < until).toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
  }

  private drawDelay(source: Channel): number {
    const [low, high] = delays[source] ?? [5, 60];
    return Math.round((low + (high - low) * this.chance.next() ** 2) * 1000);
  }

  private drawId(by: Person): string {
    const n = (this.made += 1);
    const digits = `${this.chance.between(10_000_000, 99_999_999)}${String(n).padStart(6, '0')}`;
    switch (by.source) {
      case 'x': return `20553${digits}`;
      case 'bluesky': return `at://did:plc:${by.id}/app.bsky.feed.post/3l${digits}`;
      case 'misskey': return `https://misskey.example/notes/a${digits}`;
      case 'mastodon': return `https://mastodon.example/users/${by.handle}/statuses/1${digits}`;
      case 'youtube': return `Ugx${digits}AaABAg`;
      default: return `https://news.example.com/articles/${digits}`;
    }
  }
}
