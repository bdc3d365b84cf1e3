import { JsonServer, type JsonCall, type JsonReply } from './json-server.ts';

type View = Record<string, unknown> & { uri: string; record: { text: string; createdAt: string } };

/** The server of an account on loopback: sessions from an app password, search by `sort=latest` with `since` and `cursor`, single posts. */
export class FakeBlueskyService extends JsonServer {
  readonly account = 'mihon.example';
  readonly appPassword = 'abcd-efgh-ijkl-mnop';
  /** Sessions given out; a number of them may be used up. */
  signIns = 0;
  refreshes = 0;
  private access = 'none';
  private readonly posts: View[] = [];

  post(text: string, more: Record<string, unknown> = {}): string {
    const uri = `at://did:plc:mihonhanako0000000000000/app.bsky.feed.post/${(this.posts.length + 1).toString(36).padStart(13, '0')}`;
    const now = new Date().toISOString();
    this.posts.push({ uri, cid: 'bafyfake', author: { did: 'did:plc:mihonhanako0000000000000', handle: 'hanako.mihon.example', displayName: '見本 花子' }, record: { ...{ $type: 'app.bsky.feed.post', text, langs: ['ja'], createdAt: now } }, indexedAt: now, likeCount: 0, repostCount: 0, replyCount: 0, quoteCount: 0, ...more });
    return uri;
  }

  spread(uri: string, counts: Record<string, number>): void {
    Object.assign(this.posts.find((post) => post.uri === uri) ?? {}, counts);
  }

  remove(uri: string): void {
    this.posts.splice(this.posts.findIndex((post) => post.uri === uri), 1);
  }

  /** The access token given out last is refused from now on. */
  expire(): void {
    this.access = 'expired';
  }

  protected override answer({ path, query, body, headers }: JsonCall): JsonReply {
    const token = headers.authorization?.replace('Bearer ', '');
    if (path === '/xrpc/com.atproto.server.createSession') {
      if (body['identifier'] !== this.account || body['password'] !== this.appPassword) return { status: 401, value: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } };
      this.signIns += 1;
      return this.session();
    }
    if (path === '/xrpc/com.atproto.server.refreshSession') {
      if (token === undefined || !token.startsWith('refresh-')) return { status: 400, value: { error: 'InvalidToken' } };
      this.refreshes += 1;
      return this.session();
    }
    if (token !== this.access) return { status: 400, value: { error: 'ExpiredToken', message: 'Token has expired' } };
    if (path === '/xrpc/app.bsky.feed.searchPosts') return this.search(query);
    if (path === '/xrpc/app.bsky.feed.getPosts') return { value: { posts: this.posts.filter(({ uri }) => query.getAll('uris').includes(uri)) } };
    return { status: 404, value: { error: 'MethodNotImplemented' } };
  }

  private session(): JsonReply {
    this.access = `access-${this.signIns}-${this.refreshes}`;
    return { value: { did: 'did:plc:mihonhanako0000000000000', handle: this.account, accessJwt: this.access, refreshJwt: `refresh-${this.signIns}`, active: true } };
  }

  private search(query: URLSearchParams): JsonReply {
    const [word, since, offset] = [query.get('q') ?? '', query.get('since') ?? '', Number(query.get('cursor') ?? 0)];
    const limit = Math.min(Number(query.get('limit') ?? 25), 100);
    const found = this.posts.filter(({ record }) => record.text.includes(word.replaceAll('"', '')) && record.createdAt >= since).toReversed();
    const more = found.length > offset + limit ? { cursor: String(offset + limit) } : {};
    return { value: { posts: found.slice(offset, offset + limit), hitsTotal: found.length, ...more } };
  }
}
