import { generateKeyPairSync, verify } from 'node:crypto';
import { PolledServer, newestPage, type Asked, type Protocol } from './polled-server.ts';

export const playPageSize = 100;
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The key file of a service account the server below accepts. */
export const playKeyFile = JSON.stringify({
  type: 'service_account', client_email: 'hinomi@mihon.example', private_key_id: 'k1', token_uri: 'https://oauth2.mihon.example/token', private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});

const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;

/** Whether an assertion is signed by the key of the file, for this server and not too long. */
function isGoodAssertion({ body, headers }: Asked): boolean {
  const form = new URLSearchParams(body);
  const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
  const isSigned = verify('sha256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'));
  const stated = isSigned ? decode(claims) : {};
  return form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer' && decode(head)['alg'] === 'RS256' && stated['iss'] === 'hinomi@mihon.example'
    && stated['aud'] === `http://${headers.host}/token` && stated['scope'] === 'https://www.googleapis.com/auth/androidpublisher' && Number(stated['exp']) - Number(stated['iat']) <= 3_600;
}

/** Tokens, and reviews.list of androidpublisher v3 in pages of at most a hundred. */
export function startPlayServer(): Promise<PolledServer & { tokens: string[] }> {
  const tokens: string[] = [];
  const answer: Protocol = (asked, posts) => {
    const { url, method, headers } = asked;
    if (url.pathname === '/token' && method === 'POST') {
      if (!isGoodAssertion(asked)) return { status: 400, body: '{"error":"invalid_grant"}' };
      tokens.push(`token-${tokens.length}`);
      return { body: JSON.stringify({ access_token: tokens.at(-1), expires_in: 3_600, token_type: 'Bearer' }) };
    }
    if (url.pathname !== '/androidpublisher/v3/applications/example.mihon/reviews') return { status: 404, body: '{}' };
    if (headers.authorization !== `Bearer ${tokens.at(-1)}`) return { status: 401, body: '{"error":{"code":401,"message":"no"}}' };
    const page = Number(url.searchParams.get('token') ?? '1');
    const size = Math.min(playPageSize, Number(url.searchParams.get('maxResults')));
    const reviews = newestPage(posts, page, size).map(({ id, text, atMs }) => ({
      reviewId: id, authorName: 'みほん花', comments: [{ userComment: { text, lastModified: { seconds: String(atMs / 1_000), nanos: 0 }, starRating: 1, reviewerLanguage: 'ja' } }],
    }));
    const hasMore = page * size < posts.length;
    return { body: JSON.stringify({ ...(reviews.length > 0 ? { reviews } : {}), ...(hasMore ? { tokenPagination: { nextPageToken: String(page + 1) } } : {}) }) };
  };
  return PolledServer.start(answer, (count) => `gp:${count}`).then((server) => Object.assign(server, { tokens }));
}
