import { JsonApi } from './json-api.ts';
import type { Call, Reply } from './json-api.ts';

export const threadsToken = 'THsampletoken4d2e';

type FakePost = { id: string; text: string; at: Date; username: string; repliesTo: string | null; views: number };

const refusal = (status: number, code: number, message: string, more: object = {}): Reply => ({ status, body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'x', ...more } } });

/** The Threads API on loopback: keyword search, own posts, conversations and insights. */
export class ThreadsApi extends JsonApi {
  readonly posts: FakePost[] = [];
  /** Words that always answer with an empty list, as the documents say of sensitive ones. */
  readonly sensitive = new Set<string>();
  own = 'mihon_official';

  post(text: string, more: Partial<FakePost> = {}): string {
    const id = String(18_000_000_000_000_000n + BigInt(this.posts.length));
    this.posts.push({ id, text, at: new Date(), username: 'mihon_hanako', repliesTo: null, views: 10, ...more });
    return id;
  }

  remove(id: string): void {
    this.posts.splice(this.posts.findIndex((post) => post.id === id), 1);
  }

  protected answer(call: Call): Reply {
    if (call.headers.authorization !== `Bearer ${threadsToken}`) return refusal(401, 190, 'Error validating access token');
    if (call.path === '/v1.0/keyword_search') return this.search(call.query);
    if (call.path === '/v1.0/me/threads') return this.list(call.query, this.posts.filter((post) => post.username === this.own && post.repliesTo === null));
    const [, id, edge] = /^\/v1\.0\/(\d+)\/(conversation|insights)$/.exec(call.path) ?? [];
    const post = this.posts.find((one) => one.id === id);
    if (id === undefined || post === undefined) return refusal(400, 100, 'Unsupported get request. Object does not exist', { error_subcode: 33 });
    if (edge === 'conversation') return this.list(call.query, this.posts.filter((one) => one.repliesTo === id));
    if (post.username !== this.own) return refusal(400, 100, 'Insights are not available for this media');
    return { body: { data: ['views', 'likes', 'replies', 'reposts', 'quotes'].map((name) => ({ name, period: 'lifetime', values: [{ value: name === 'views' ? post.views : 0 }], title: name, id: `${id}/insights/${name}/lifetime` })) } };
  }

  private search(query: URLSearchParams): Reply {
    const word = query.get('q') ?? '';
    if (word === '') return refusal(400, 100, 'The parameter q is required');
    return this.list(query, this.sensitive.has(word) ? [] : this.posts.filter(({ text }) => word.split(' ').every((part) => text.includes(part))));
  }

  private list(query: URLSearchParams, posts: readonly FakePost[]): Reply {
    const from = Number(query.get('after') ?? 0);
    const size = Math.min(Number(query.get('limit') ?? 25), 100);
    const sorted = posts.toSorted((a, b) => b.at.getTime() - a.at.getTime() || Number(BigInt(b.id) - BigInt(a.id)));
    const page = sorted.slice(from, from + size);
    const cursors = { before: String(from), after: String(from + size) };
    const next = from + size < sorted.length ? { next: `https://graph.threads.net/v1.0/x?access_token=${threadsToken}&after=${from + size}` } : {};
    return { body: { data: page.map((post) => this.shown(post)), ...(page.length > 0 ? { paging: { cursors, ...next } } : {}) } };
  }

  private shown(post: FakePost): object {
    return {
      id: post.id, text: post.text, media_type: 'TEXT_POST', permalink: `https://www.threads.com/@${post.username}/post/C${post.id}`, username: post.username, shortcode: `C${post.id}`,
      timestamp: post.at.toISOString().replace(/\.\d+Z$/, '+0000'), is_quote_post: false, is_reply: post.repliesTo !== null, has_replies: this.posts.some(({ repliesTo }) => repliesTo === post.id),
      ...(post.repliesTo === null ? {} : { replied_to: { id: post.repliesTo }, root_post: { id: post.repliesTo } }),
    };
  }
}
