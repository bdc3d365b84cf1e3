import { importRoutes } from '@hinomi/shared/routes/import-routes';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { pieceBytes } from '@hinomi/shared/vocabulary/import';
import type { ApiClient } from './client.ts';
import { eventually } from './eventually.ts';

/** Sends one piece as the screen does; answers the status and the body. */
export async function sendPiece(client: ApiClient, importId: number, place: number, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${client.url}/api/imports/${importId}/pieces/${place}`, {
    method: 'PUT', headers: { origin: client.url, cookie: client.cookieHeader, 'content-type': 'application/octet-stream', ...headers }, body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: await answer.json() };
}

/** Announces a file and sends all of it; answers its id. */
export async function upload(client: ApiClient, name: string, content: string | Uint8Array): Promise<number> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { body, status } = await client.call(importRoutes.begin, { body: { name, size: bytes.length } });
  if (status !== 201) throw new Error(`the file was not taken: ${JSON.stringify(body)}`);
  for (let place = 0; place * pieceBytes < bytes.length; place += 1) {
    const sent = await sendPiece(client, body.id, place, bytes.subarray(place * pieceBytes, (place + 1) * pieceBytes));
    if (sent.status !== 200) throw new Error(`a piece was not taken: ${JSON.stringify(sent.body)}`);
  }
  return body.id;
}

/** Waits until an import stands in one of these states. */
export async function awaitState(client: ApiClient, importId: number, states: readonly ImportFile['state'][], waitMs = 60_000): Promise<ImportFile> {
  const { body } = await eventually(() => client.call(importRoutes.detail, { params: { importId } }), (answer) => states.includes(answer.body.state), waitMs);
  return body;
}

/** Uploads, plans as found and imports a file to its end. */
export async function importFile(client: ApiClient, name: string, content: string | Uint8Array): Promise<ImportFile> {
  const importId = await upload(client, name, content);
  const params = { importId };
  const planned = await client.call(importRoutes.plan, { params, body: {} });
  if (planned.status !== 200) throw new Error(`the file was not planned: ${JSON.stringify(planned.body)}`);
  const started = await client.call(importRoutes.start, { params });
  if (started.status !== 200) throw new Error(`the import did not start: ${JSON.stringify(started.body)}`);
  return awaitState(client, importId, ['done', 'failed']);
}
