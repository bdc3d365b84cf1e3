import { objectAt, textAt } from '@hinomi/shared/reading/json-value';
import { ConnectorError, type StreamInput } from '../connector.js';
import { originOf } from '../request-json.js';
import { askServer } from './mastodon-api.js';

/** Where the stream of the account is: at the address the server names if it is its own, else at the server itself. */
export async function streamingAddress(input: StreamInput): Promise<string> {
  const origin = originOf(input.config);
  const named = await namedAddress(input);
  const base = named !== null && isOwn(named, origin) ? named : origin;
  return `${base.replace(/^http/i, 'ws').replace(/\/+$/, '')}/api/v1/streaming?stream=user`;
}

/** `configuration.urls.streaming` since 4.0, `urls.streaming_api` before; null where the server tells neither. */
async function namedAddress(input: StreamInput): Promise<string | null> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer = await askServer(input, path, input.now(), [400, 404, 410, 422]).catch((error: unknown) => {
      if (error instanceof ConnectorError && error.code === 'bad_answer') return null;
      throw error;
    });
    const named = textAt(objectAt(answer?.value, 'configuration', 'urls'), 'streaming') ?? textAt(objectAt(answer?.value, 'urls'), 'streaming_api');
    if (named !== null) return named;
  }
  return null;
}

/** The token goes there: the same host or one below it, and not less safe. */
function isOwn(named: string, origin: string): boolean {
  if (!URL.canParse(named)) return false;
  const [there, here] = [new URL(named), new URL(origin)];
  const isSafe = here.protocol === 'http:' || there.protocol === 'wss:' || there.protocol === 'https:';
  return isSafe && /^(?:wss?|https?):$/.test(there.protocol) && (there.host === here.host || there.hostname.endsWith(`.${here.hostname}`));
}
