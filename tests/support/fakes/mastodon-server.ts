import { JsonServer, type JsonCall, type JsonReply, type Upgrade } from './json-server.ts';

type Status = Record<string, unknown> & { id: string; uri: string };

/**
 * A server with the Mastodon API on loopback: timelines with `min_id`, `max_id` and `Link`, single statuses, the stream
 * of an account. It refuses requests without a User-Agent, as GoToSocial does.
 */
export class FakeMastodon extends JsonServer {
  /** Asked for by lists, home and the stream; by all timelines where `isClosed`. */
  token = 'fake-mastodon-token';
  isClosed = false;
  /** The stream's address, where `/api/v1/instance` names one. */
  streamingAddress: string | null = null;
  private readonly statuses: Status[] = [];
  private readonly notices: { id: string; type: string; created_at: string; account: unknown; status: Status }[] = [];
  private count = 0;

  /** A new status; `more` overrides its fields. Answers its uri. */
  post(text: string, more: Record<string, unknown> = {}): string {
    const status = this.compose(`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`, more);
    this.statuses.push(status);
    this.sendAll({ stream: ['user'], event: 'update', payload: JSON.stringify(status) });
    return status.uri;
  }

  /** Somebody names the account; it stands in no timeline of ours. */
  mention(text: string): string {
    const status = this.compose(`<p>${text}</p>`, {});
    const notice = { id: this.nextId(), type: 'mention', created_at: status['created_at'] as string, account: status['account'], status };
    this.notices.push(notice);
    this.sendAll({ stream: ['user', 'user:notification'], event: 'notification', payload: JSON.stringify(notice) });
    return status.uri;
  }

  edit(uri: string, text: string): void {
    const status = this.find(uri);
    Object.assign(status, { content: `<p>${text}</p>`, edited_at: new Date().toISOString() });
    this.sendAll({ stream: ['user'], event: 'status.update', payload: JSON.stringify(status) });
  }

  spread(uri: string, counts: { reblogs_count: number; favourites_count: number; replies_count: number }): void {
    Object.assign(this.find(uri), counts);
  }

  remove(uri: string): void {
    const { id } = this.find(uri);
    this.statuses.splice(this.statuses.findIndex((status) => status.id === id), 1);
    this.sendAll({ stream: ['user'], event: 'delete', payload: id });
  }

  idOf(uri: string): string {
    return this.find(uri).id;
  }

  sendRaw(text: string): void {
    this.sendAll(text);
  }

  protected override greet({ path, query, headers }: Upgrade): number | null {
    if (path !== '/api/v1/streaming' || query.get('stream') !== 'user') return 404;
    if (query.has('access_token')) return 400;
    return headers.authorization === `Bearer ${this.token}` ? null : 401;
  }

  protected override answer(call: JsonCall): JsonReply {
    if (call.headers['user-agent'] === undefined) return { status: 418, value: { error: 'no user agent' } };
    if (call.path === '/api/v1/instance') return { value: { uri: '127.0.0.1', urls: this.streamingAddress === null ? {} : { streaming_api: this.streamingAddress } } };
    const timeline = /^\/api\/v1\/(?:timelines\/(public|home|tag|list)|(notifications))(?:\/(.+))?$/.exec(call.path);
    if (timeline !== null) return this.timeline(call, timeline[1] ?? 'notifications');
    const id = /^\/api\/v1\/statuses\/(\d+)$/.exec(call.path)?.[1];
    const status = this.statuses.find((one) => one.id === id);
    return status === undefined ? { status: 404, value: { error: 'Record not found' } } : { value: status };
  }

  private timeline(call: JsonCall, name: string): JsonReply {
    const isAllowed = call.headers.authorization === `Bearer ${this.token}`;
    if (this.isClosed && !isAllowed) return { status: 422, value: { error: 'This method requires an authenticated user' } };
    if (name !== 'public' && name !== 'tag' && !isAllowed) return { status: 401, value: { error: 'The access token is invalid' } };
    const page = pageOf<{ id: string }>(name === 'notifications' ? this.notices : this.statuses, call.query);
    const [first, last] = [page[0]?.id, page.at(-1)?.id];
    const link = first === undefined ? '' : `<${this.url}${call.path}?max_id=${last}>; rel="next", <${this.url}${call.path}?min_id=${first}>; rel="prev"`;
    return { value: page, headers: { link, 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': '290', 'x-ratelimit-reset': new Date(Date.now() + 300_000).toISOString() } };
  }

  private compose(content: string, more: Record<string, unknown>): Status {
    const id = this.nextId();
    return {
      id, uri: `https://social.mihon.example/users/hanako/statuses/${id}`, url: `https://social.mihon.example/@hanako/${id}`, created_at: new Date().toISOString(), content, visibility: 'public', language: 'ja',
      spoiler_text: '', in_reply_to_id: null, reblog: null, reblogs_count: 0, favourites_count: 0, replies_count: 0, edited_at: null, tags: [], mentions: [], media_attachments: [],
      account: { id: '9', username: 'hanako', acct: 'hanako', display_name: '見本 花子', followers_count: 3, uri: 'https://social.mihon.example/users/hanako' }, ...more,
    };
  }

  /** Ids as Mastodon makes them: milliseconds, then a counter. */
  private nextId(): string {
    this.count += 1;
    return String((BigInt(Date.now()) << 16n) + BigInt(this.count));
  }

  private find(uri: string): Status {
    const status = [...this.statuses, ...this.notices.map((notice) => notice.status)].find((one) => one.uri === uri);
    if (status === undefined) throw new Error(`no status ${uri}`);
    return status;
  }
}

/** Newest first; `min_id` takes the oldest that are newer, `max_id` the newest that are older (docs.joinmastodon.org). */
function pageOf<Item extends { id: string }>(items: readonly Item[], query: URLSearchParams): Item[] {
  const limit = Math.min(Number(query.get('limit') ?? 20), 40);
  const sorted = items.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const [min, max] = [query.get('min_id'), query.get('max_id')];
  if (min !== null) return sorted.filter(({ id }) => BigInt(id) > BigInt(min)).slice(0, limit).toReversed();
  return sorted.filter(({ id }) => max === null || BigInt(id) < BigInt(max)).slice(-limit).toReversed();
}
