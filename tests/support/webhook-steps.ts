import { createHmac } from 'node:crypto';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { webhookRoutes } from '@hinomi/shared/routes/webhook-routes';
import type { DeliveryAnswer } from '@hinomi/shared/contracts/webhook';
import type { ApiClient } from './client.ts';

export type Hook = { sourceId: number; path: string; key: string };
export type Delivered = { status: number; body: DeliveryAnswer & { error?: { code: string } }; headers: Headers };

/** A webhook source with its first key. */
export async function makeHook(admin: ApiClient, name: string): Promise<Hook> {
  const { body: source, status } = await admin.call(sourceRoutes.create, { body: { name, config: { channel: 'webhook' } } });
  if (status !== 201) throw new Error(`the source was not made: ${JSON.stringify(source)}`);
  const { body } = await admin.call(webhookRoutes.makeKey, { params: { sourceId: source.id } });
  return { sourceId: source.id, path: new URL(body.url).pathname, key: body.key };
}

export const signOf = (key: string, timestamp: string, body: string | Uint8Array): string => `v1=${createHmac('sha256', key).update(`${timestamp}.`).update(body).digest('hex')}`;

type Twist = { key?: string; timestamp?: string; signature?: string | null; headers?: Record<string, string>; path?: string };

/** Sends a body as another system would. */
export async function deliver(url: string, hook: Hook, body: string | Uint8Array, twist: Twist = {}): Promise<Delivered> {
  const timestamp = twist.timestamp ?? String(Math.floor(Date.now() / 1_000));
  const signature = twist.signature === undefined ? signOf(twist.key ?? hook.key, timestamp, body) : twist.signature;
  const answer = await fetch(`${url}${twist.path ?? hook.path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-hinomi-timestamp': timestamp, ...(signature === null ? {} : { 'x-hinomi-signature': signature }), ...twist.headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, body: await answer.json() as Delivered['body'], headers: answer.headers };
}

export const post = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ external_id: id, text: `ミナモの話 ${id}`, posted_at: '2026-11-01T09:00:00+09:00', ...more });
