import { IngestService } from '../../../server/src/listen/ingest/ingest.service.ts';
import { MentionStore } from '../../../server/src/listen/ingest/mention.store.ts';
import { SourceTurnService } from '../../../server/src/listen/source/source-turn.service.ts';
import { WebhookIntakeService } from '../../../server/src/listen/webhook/webhook-intake.service.ts';
import { Database, Transaction } from '../../../server/src/platform/database/database.ts';
import type { OutboxChannels } from '../../../server/src/platform/outbox/outbox-channels.ts';
import { OutboxSender } from '../../../server/src/platform/outbox/outbox-sender.ts';
import { Outbox } from '../../../server/src/platform/outbox/outbox.service.ts';

/** What a patched method may reach of its own object, under the name it has there. */
const own = <T>(holder: object, name: string): T => Reflect.get(holder, name) as T;

const undo: (() => void)[] = [];

/** Puts another method in the place of one of the product's, until `restoreMethods`; may be done several times over. */
export function replaceMethod<T extends object, K extends keyof T>(prototype: T, name: K, make: (before: T[K]) => T[K]): void {
  const before = prototype[name];
  prototype[name] = make(before);
  undo.push(() => { prototype[name] = before; });
}

export function restoreMethods(): void {
  for (const step of undo.splice(0).toReversed()) step();
}

/** A transaction whose statements go through `rewrite` first. */
function rewritten(tx: Transaction, rewrite: (sql: string) => string): Transaction {
  return new Proxy(tx, {
    get: (target, name) => (name === 'query' ? (sql: string, parameters: unknown[]) => target.query(rewrite(sql), parameters) : (Reflect.get(target, name) as unknown)),
  });
}

/** Posts are inserted without asking whether they are there; the test takes the unique key out of the table. */
export function insertWithoutKey(): void {
  replaceMethod(MentionStore.prototype, 'insertNew', (insertNew) => function (this: MentionStore, tx, sourceId, ready) {
    return insertNew.call(this, rewritten(tx, (sql) => sql.replace('on conflict on constraint mention_once do nothing', '')), sourceId, ready);
  });
}

/** The position is saved in a transaction of its own before what was found is stored. */
export function saveCursorFirst(): void {
  replaceMethod(IngestService.prototype, 'accept', (accept) => async function (this: IngestService, batch) {
    const { position } = batch;
    if (position === null) return accept.call(this, batch);
    const [database, turns] = [own<Database>(this, 'database'), own<SourceTurnService>(this, 'turns')];
    const cursorVersion = await database.transact((tx) => turns.moveCursor(tx, batch.sourceId, position.cursorVersion, position.cursor));
    return accept.call(this, { ...batch, position: { cursorVersion, cursor: null } });
  });
}

/** A message is taken for sending without keeping others away from it. */
export function claimWithoutLease(): void {
  const prototype = OutboxSender.prototype as unknown as { claim(this: OutboxSender, limit: number): Promise<unknown[]> };
  replaceMethod(prototype, 'claim', () => function (this: OutboxSender, limit) {
    return own<Database>(this, 'database').query(
      `update outbox set leased_by = $2 where id in (select id from outbox where state = 'waiting' and due_at <= now() order by due_at, id limit $1 for update skip locked)
       returning id, channel, dedupe_key, recipient, payload, tries, extract(epoch from now() - created_at) * 1000 as age_ms`,
      [limit, own<string>(this, 'worker')]);
  });
}

/** Events take their number from a sequence, which nobody waits for, instead of from the counter row. */
export async function numberEventsBySequence(this: Transaction): Promise<void> {
  const waiting = own<{ name: string; payload: unknown }[]>(this, 'waiting');
  await this.query(
    `insert into event (seq, name, payload) select nextval('event_number'), item ->> 'name', item -> 'payload' from jsonb_array_elements($1::jsonb) as item`,
    [JSON.stringify(waiting)]);
}

/** A delivery is answered as taken while it is still being stored. */
export function answerBeforeCommit(): void {
  replaceMethod(WebhookIntakeService.prototype, 'store', (store) => function (this: WebhookIntakeService, door, lines, remarks) {
    store.call(this, door, lines, remarks).catch(() => undefined);
    return Promise.resolve({ added: lines.length, changed: 0, unchanged: 0, rejected: remarks.refused, isRepeated: false, errors: remarks.errors });
  });
}

/** A message goes out at once, from the middle of the transaction whose act it tells of. */
export function sendBeforeCommit(channels: OutboxChannels): void {
  replaceMethod(Outbox.prototype, 'enqueue', (enqueue) => async function (this: Outbox, tx, message) {
    await channels.send(message.channel, { key: message.dedupeKey, recipient: message.recipient, ...message.payload }, AbortSignal.timeout(10_000));
    return enqueue.call(this, tx, message);
  });
}
