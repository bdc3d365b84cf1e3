import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ClientToServer, LiveBatch, LiveEvent, ServerToClient } from '@hinomi/shared/live/live-events';
import type { Route, RouteAnswer, RouteRequest } from '@hinomi/shared/routes/route';
import { alertRoutes, monitorRoutes } from '@hinomi/shared/routes/judge-routes';
import { mentionRoutes, sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { ApiClient } from './client.ts';

export type PageState = { mentions: Map<string, string>; alerts: string; sources: string; levels: string };
type Part = 'alerts' | 'sources' | 'levels';
const parts: readonly Part[] = ['alerts', 'sources', 'levels'];

/**
 * A browser that keeps all mentions, alerts, sources and levels on its screen: it follows the numbered events, resumes
 * by number after a break, and asks the API again for what an event names and for nothing else.
 */
export class LiveModel {
  readonly state: PageState = { mentions: new Map(), alerts: '', sources: '', levels: '' };
  /** Number of the last event it knows of; null before it was told where it stands. */
  upTo: number | null = null;
  connects = 0;
  resets = 0;
  applied = 0;
  /** What must never happen: batches that skip numbers, or events missing inside a batch. */
  readonly breaches: string[] = [];
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Mentions that events announced and that were not found yet; below zero where they were found ahead of their event. */
  private owed = 0;
  private mustReadAll = false;
  private readonly changed = new Set<string>();
  private readonly stale = new Set<Part>();
  private isReading = false;
  private isClosed = false;

  constructor(private readonly client: ApiClient) {
    this.socket = io(client.url, {
      path: '/live', transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 500,
      extraHeaders: { origin: client.origin ?? client.url, cookie: client.cookieHeader },
    });
    this.socket.on('connect', () => this.resume());
    // A refusal while the server starts ends socket.io's own tries; a page would try on as well.
    this.socket.on('connect_error', () => { if (!this.socket.active) setTimeout(() => { if (!this.isClosed) this.socket.connect(); }, 200); });
    this.socket.on('disconnect', (reason) => { if (reason === 'io server disconnect' && !this.isClosed) this.socket.connect(); });
    this.socket.on('batch', (batch) => this.take(batch));
  }

  /** Whether everything it was told of has been read. */
  get isSettled(): boolean {
    return this.upTo !== null && !this.isReading && !this.isDirty;
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
  }

  private get isDirty(): boolean {
    return this.mustReadAll || this.owed > 0 || this.changed.size > 0 || this.stale.size > 0;
  }

  private resume(): void {
    this.connects += 1;
    this.socket.emit('resume', this.upTo, ({ isReset, upTo }) => {
      if (!isReset) return;
      this.resets += 1;
      this.upTo = upTo;
      this.mustReadAll = true;
      void this.read();
    });
  }

  private take({ after, upTo, events }: LiveBatch): void {
    const known = this.upTo;
    if (known === null || upTo <= known) return;
    if (after > known) {
      this.breaches.push(`a batch began after ${after}, the page stood at ${known}`);
      return this.resume();
    }
    // This reader may see every event, so that each number must be there.
    const numbers = events.map(({ seq }) => seq).join();
    const complete = Array.from({ length: upTo - after }, (_, index) => after + 1 + index).join();
    if (numbers !== complete) this.breaches.push(`the batch ${after}–${upTo} held ${numbers}`);
    for (const event of events) if (event.seq > known) this.apply(event);
    this.upTo = upTo;
    void this.read();
  }

  private apply(event: LiveEvent): void {
    this.applied += 1;
    if (event.name === 'mention.stored') this.owed += event.payload.count;
    else if (event.name === 'mention.changed') event.payload.ids.forEach((id) => this.changed.add(id));
    else if (event.name === 'source.changed') this.stale.add('sources');
    else if (event.name === 'level.changed') this.stale.add('levels');
    else if (event.name === 'alert.changed') this.stale.add('alerts').add('levels');
    else if (event.name === 'topic.changed') this.stale.add('levels');
  }

  /** Reads what is out of date until nothing is; while the server is away it tries again. */
  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    while (this.isDirty && !this.isClosed) {
      try {
        await this.readMentions();
        await this.readParts();
      } catch {
        await new Promise((resolve) => { setTimeout(resolve, 150); });
      }
    }
    this.isReading = false;
  }

  private async readMentions(): Promise<void> {
    const isAll = this.mustReadAll;
    if (isAll) {
      this.mustReadAll = false;
      parts.forEach((part) => this.stale.add(part));
    }
    const wanted = new Set(this.changed);
    this.changed.clear();
    try {
      await this.walkPages(isAll, wanted);
    } catch (error) {
      this.mustReadAll ||= isAll;
      wanted.forEach((id) => this.changed.add(id));
      throw error;
    }
  }

  /** From the newest page down, as far as something is still missing. */
  private async walkPages(isAll: boolean, wanted: Set<string>): Promise<void> {
    let after: string | undefined;
    while (isAll || this.owed > 0 || wanted.size > 0) {
      const page = await this.ask(mentionRoutes.list, { query: { limit: 200, ...(after === undefined ? {} : { after }) } });
      for (const mention of page.mentions) {
        if (!this.state.mentions.has(mention.id)) this.owed -= 1;
        this.state.mentions.set(mention.id, JSON.stringify(mention));
        wanted.delete(mention.id);
      }
      if (page.next === null) {
        this.owed = Math.min(this.owed, 0);
        if (isAll) this.owed = 0;
        return;
      }
      after = page.next;
    }
  }

  private async readParts(): Promise<void> {
    for (const part of this.stale) {
      this.stale.delete(part);
      try {
        this.state[part] = await this.readPart(part);
      } catch (error) {
        this.stale.add(part);
        throw error;
      }
    }
  }

  private async readPart(part: Part): Promise<string> {
    if (part === 'alerts') return JSON.stringify((await this.ask(alertRoutes.list, { query: { limit: 100 } })).alerts);
    if (part === 'sources') {
      const { sources } = await this.ask(sourceRoutes.list);
      return JSON.stringify(sources.map(({ id, name, version, isPaused, health }) => ({ id, name, version, isPaused, state: health.state, error: health.error?.code ?? null })));
    }
    const { topics } = await this.ask(monitorRoutes.state);
    return JSON.stringify(topics.map(({ topicId, level, openAlertId }) => ({ topicId, level, openAlertId })).toSorted((a, b) => a.topicId - b.topicId));
  }

  private async ask<T extends Route>(route: T, request: Partial<RouteRequest<T>> = {}): Promise<RouteAnswer<T>> {
    const answer = await this.client.call(route, request);
    if (answer.status !== 200) throw new Error(`${route.path} answered ${answer.status}`);
    return answer.body;
  }
}
