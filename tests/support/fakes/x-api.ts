import type { ServerResponse } from 'node:http';
import { JsonApi } from './json-api.ts';
import type { Call, Reply } from './json-api.ts';

export const xToken = 'sample-bearer-7f3a';
const epochMs = 1_288_834_974_657n;
const dayMs = 86_400_000;

export type FakePost = {
  id: string; text: string; atMs: number; history: string[]; isEdited: boolean; likes: number;
  /** Why a look-up does not show it any more. */
  gone: 'deleted' | 'protected' | 'suspended' | null; withheldIn: string[];
};
type Rule = { id: string; value: string; tag: string };

const problem = (status: number, title: string, more: object = {}): Reply => ({ status, body: { title, detail: title, type: 'about:blank', status, ...more } });
const goneKinds = { deleted: ['resource-not-found', 'Not Found Error', ''], protected: ['not-authorized-for-resource', 'Authorization Error', 'Sorry, you are not authorized to see the Tweet.'], suspended: ['not-authorized-for-resource', 'Authorization Error', 'User has been suspended: [4401].'] } as const;

/** API v2 of X on loopback: recent search, look-up, stream rules and filtered stream, with the limits its documents name. */
export class XApi extends JsonApi {
  readonly posts: FakePost[] = [];
  rules: Rule[] = [];
  /** Values of rules that X refuses. */
  readonly refusedRules = new Set<string>();
  streamFault: Reply | null = null;
  /** Frames that a new connection brings first, as backfill does. */
  backfill: FakePost[] = [];
  stream: ServerResponse | null = null;
  private sequence = 0n;

  post(text: string, atMs = Date.now()): string {
    const id = this.newId(atMs);
    this.posts.push({ id, text, atMs, history: [id], isEdited: false, likes: 1, gone: null, withheldIn: [] });
    return id;
  }

  /** An edit is a new post that knows the ids of the older texts, which search shows no more. */
  edit(id: string, text: string): string {
    const old = this.find(id);
    const newId = this.newId(Date.now());
    const history = [...old.history, newId];
    for (const post of this.posts) if (old.history.includes(post.id)) Object.assign(post, { isEdited: true, history });
    this.posts.push({ ...old, id: newId, text, atMs: Date.now(), history, isEdited: false });
    return newId;
  }

  find(id: string): FakePost {
    return this.posts.find((post) => post.id === id)!;
  }

  /** A post as the stream tells it to whoever listens. */
  tell(id: string): void {
    this.stream?.write(`${JSON.stringify({ data: dataOf(this.find(id)), includes: { users: [author] }, matching_rules: this.rules.map((rule) => ({ id: rule.id, tag: rule.tag })) })}\r\n`);
  }

  private newId(atMs: number): string {
    this.sequence += 1n;
    return String(((BigInt(atMs) - epochMs) << 22n) + this.sequence);
  }

  protected answer(call: Call, response: ServerResponse): Reply {
    if (call.headers.authorization !== `Bearer ${xToken}`) return problem(401, 'Unauthorized');
    if (call.path === '/2/tweets/search/recent') return this.search(call.query);
    if (call.path === '/2/tweets') return this.lookUp((call.query.get('ids') ?? '').split(','), call.query.get('expansions') ?? '');
    if (call.path === '/2/tweets/search/stream/rules') return call.method === 'POST' ? this.changeRules(call.body) : { body: { ...(this.rules.length > 0 ? { data: this.rules } : {}), meta: { sent: new Date().toISOString(), result_count: this.rules.length } } };
    if (call.path === '/2/tweets/search/stream') return this.connect(response);
    return problem(404, 'Not Found');
  }

  private search(query: URLSearchParams): Reply {
    const complaint = complaintOf(query);
    if (complaint !== null) return problem(400, 'Invalid Request', { detail: complaint });
    const size = Number(query.get('max_results') ?? 10);
    const found = this.posts.filter((post) => post.gone === null && !post.isEdited && matches(query.get('query')!, post.text) && isWithin(query, post)).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    const page = found.slice(0, size);
    if (page.length === 0) return { body: { meta: { result_count: 0 } } };
    const meta = { newest_id: page[0]!.id, oldest_id: page.at(-1)!.id, result_count: page.length, ...(found.length > size ? { next_token: `t${page.at(-1)!.id}` } : {}) };
    return { headers: rateHeaders(), body: { data: page.map(dataOf), includes: { users: [author] }, meta } };
  }

  private lookUp(ids: string[], expansions: string): Reply {
    const known = ids.map((id) => this.posts.find((post) => post.id === id) ?? id);
    const shown = known.filter((post): post is FakePost => typeof post !== 'string' && post.gone === null);
    const errors = known.filter((post) => typeof post === 'string' || post.gone !== null).map((post) => {
      const id = typeof post === 'string' ? post : post.id;
      const [kind, title, detail] = goneKinds[typeof post === 'string' ? 'deleted' : post.gone!];
      return { resource_id: id, value: id, resource_type: 'tweet', parameter: 'ids', title, detail: detail || `Could not find tweet with ids: [${id}].`, type: `https://api.x.com/2/problems/${kind}` };
    });
    return { headers: rateHeaders(), body: { ...(shown.length > 0 ? { data: shown.map(dataOf) } : {}), ...(expansions.includes('author_id') ? { includes: { users: [author] } } : {}), ...(errors.length > 0 ? { errors } : {}) } };
  }

  private changeRules(body: string): Reply {
    const { add = [], delete: remove } = JSON.parse(body) as { add?: Omit<Rule, 'id'>[]; delete?: { ids: string[] } };
    const refused = add.filter((rule) => this.refusedRules.has(rule.value) || rule.value.length > 1_024);
    const added = add.filter((rule) => !refused.includes(rule)).map((rule) => ({ ...rule, id: this.newId(Date.now()) }));
    this.rules = [...this.rules.filter((rule) => !(remove?.ids ?? []).includes(rule.id)), ...added];
    const errors = refused.map(({ value }) => ({ value, title: 'UnprocessableEntity', type: 'https://api.x.com/2/problems/invalid-rules', details: ['no viable alternative'] }));
    return { status: 201, body: { data: added, meta: { sent: new Date().toISOString(), summary: { created: added.length, not_created: refused.length } }, ...(errors.length > 0 ? { errors } : {}) } };
  }

  private connect(response: ServerResponse): Reply {
    if (this.streamFault !== null) return this.streamFault;
    if (this.rules.length === 0) return problem(409, 'RuleConfigurationIssue');
    if (this.stream !== null) return problem(429, 'ConnectionException', { connection_issue: 'TooManyConnections', type: 'https://api.x.com/2/problems/streaming-connection' });
    this.stream = response;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...rateHeaders() }).flushHeaders();
    response.on('close', () => { if (this.stream === response) this.stream = null; });
    for (const post of this.backfill) this.tell(post.id);
    return 'held';
  }
}


const author = { id: '4401', name: '見本 花子', username: 'mihon_hanako', protected: false, public_metrics: { followers_count: 321, following_count: 1, tweet_count: 9, listed_count: 0 } };

function dataOf(post: FakePost): object {
  return {
    id: post.id, text: post.text.replace(/&/g, '&amp;').replace(/</g, '&lt;'), author_id: author.id, conversation_id: post.history[0], created_at: new Date(post.atMs).toISOString(), lang: 'ja', edit_history_tweet_ids: post.history,
    public_metrics: { retweet_count: 0, reply_count: 0, like_count: post.likes, quote_count: 0, bookmark_count: 0, impression_count: 10 }, possibly_sensitive: false,
    ...(post.withheldIn.length > 0 ? { withheld: { copyright: false, country_codes: post.withheldIn } } : {}),
  };
}

const rateHeaders = (): Record<string, string> => ({ 'x-rate-limit-limit': '450', 'x-rate-limit-remaining': '449', 'x-rate-limit-reset': String(Math.ceil(Date.now() / 1_000) + 900) });

function complaintOf(query: URLSearchParams): string | null {
  const size = Number(query.get('max_results') ?? 10);
  const words = query.get('query') ?? '';
  if (words === '' || words.length > 512) return 'query is not valid';
  if (size < 10 || size > 100) return 'max_results is not valid';
  if (Date.parse(query.get('start_time') ?? '') < Date.now() - 7 * dayMs) return "'start_time' must be on or after 7 days ago";
  return /^(?:t\d+)?$/.test(query.get('next_token') ?? '') ? null : 'next_token is not valid';
}

function isWithin(query: URLSearchParams, post: FakePost): boolean {
  const before = query.get('next_token')?.slice(1);
  const since = query.get('since_id');
  return !(post.atMs < Date.parse(query.get('start_time') ?? '')) && (since === null || BigInt(post.id) > BigInt(since)) && (before === undefined || BigInt(post.id) < BigInt(before));
}

/** Every word that is no operator and not excluded may match; that is enough for posts of a test. */
function matches(query: string, text: string): boolean {
  const words = query.match(/-?"[^"]+"|[^\s()]+/g) ?? [];
  const wanted = words.filter((word) => word !== 'OR' && !word.startsWith('-') && !word.includes(':')).map((word) => word.replaceAll('"', ''));
  const excluded = words.filter((word) => word.startsWith('-"')).map((word) => word.slice(1).replaceAll('"', ''));
  return wanted.some((word) => text.includes(word)) && !excluded.some((word) => text.includes(word));
}
