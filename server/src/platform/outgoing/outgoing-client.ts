import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Client, type Dispatcher } from 'undici';
import type { WebSocket } from 'ws';
import { AddressGuard, type Resolve } from './address-guard.js';
import type { AllowedNetwork } from './allowed-networks.js';
import { readBody, readCoding } from './answer-body.js';
import { openGuardedSocket } from './guarded-socket.js';
import { openGuardedWebSocket, type WebSocketRequest } from './guarded-web-socket.js';
import { holdAnswer, type HeldAnswer, type HeldRequest } from './held-answer.js';
import { OutgoingError, toOutgoingError } from './outgoing-error.js';
import { isSecure, portOf, readTargetUrl, resolveRedirect } from './target-url.js';

export type OutgoingOptions = {
  allowPrivate: readonly AllowedNetwork[];
  /** Ports of public addresses; 80 and 443 unless told. */
  publicPorts?: readonly number[];
  /** Names to addresses; the system's resolver unless told. */
  resolve?: Resolve;
  /** Certificates (PEM) trusted besides the built-in ones. */
  extraCa?: readonly string[];
  /** Told of every address that was refused, for the audit. */
  onRefused?: (host: string, reason: string) => void;
};

export type OutgoingRequest = {
  url: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** As sent; default 5 MB. */
  maxBytes?: number;
  /** After unpacking; default 20 MB. */
  maxDecodedBytes?: number;
  /** From the first look-up to the last byte, redirects included; default 15 s. */
  timeoutMs?: number;
  /** Default 3. */
  maxRedirects?: number;
  signal?: AbortSignal;
};

export type OutgoingAnswer = {
  status: number;
  /** Names in lower case; several values of one name are joined with a comma. */
  headers: Record<string, string>;
  body: Buffer;
  finalUrl: string;
  /** The body broke off before its stated end; `body` is the part that came. */
  isTruncated: boolean;
};

type Hop = { url: URL; method: string; headers: Record<string, string>; body: string | Buffer | null };
type HopAnswer = OutgoingAnswer | { redirectTo: URL; status: number };
type Limits = { maxBytes: number; maxDecodedBytes: number; timeoutMs: number; signal: AbortSignal };

const maxHeaderBytes = 16_384;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
export const userAgent = `Hinomi/${version}`;

/**
 * The one way out to other machines: http(s) and ws(s) to public addresses and to what ALLOW_PRIVATE_NETWORKS names.
 * Every address is checked before and after connecting, redirects are followed by hand and checked again, sizes and
 * times are limited, no proxy of the environment is used, and no connection is kept.
 */
@Injectable()
export class OutgoingClient {
  private readonly guard: AddressGuard;

  constructor(private readonly options: OutgoingOptions) {
    this.guard = new AddressGuard({ allowPrivate: options.allowPrivate, publicPorts: options.publicPorts ?? [80, 443], resolve: options.resolve });
  }

  /** Any status is an answer; throws OutgoingError, or the reason of `signal` when the caller aborted. */
  async request(request: OutgoingRequest): Promise<OutgoingAnswer> {
    const timeoutMs = request.timeoutMs ?? 15_000;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
    const limits: Limits = { maxBytes: request.maxBytes ?? 5_000_000, maxDecodedBytes: request.maxDecodedBytes ?? 20_000_000, timeoutMs, signal };
    try {
      return await this.follow(request, limits);
    } catch (error) {
      if (request.signal?.aborted === true) throw request.signal.reason;
      throw timeout.aborted && !(error instanceof OutgoingError) ? new OutgoingError('timed_out', `${timeoutMs} ms`) : toOutgoingError(error);
    }
  }

  /** Throws `bad_url` at once; everything later comes as the `error` event, an OutgoingError where the guard refused. */
  openWebSocket(request: WebSocketRequest): WebSocket {
    return openGuardedWebSocket({ ...request, headers: { 'user-agent': userAgent, ...request.headers } }, this.guard, {
      extraCa: this.options.extraCa ?? [], onRefused: this.options.onRefused ?? (() => undefined),
    });
  }

  /**
   * GET of an answer that goes on for ever, such as a stream of posts; never follows a redirect. Throws OutgoingError, or
   * the reason of `signal` when the caller aborted.
   */
  async hold(request: HeldRequest): Promise<HeldAnswer> {
    const url = readTargetUrl(request.url, 'http');
    const headers = { 'user-agent': userAgent, ...lowerCased(request.headers ?? {}), 'accept-encoding': 'identity' };
    const opening = new AbortController();
    const timer = setTimeout(() => opening.abort(new OutgoingError('timed_out', `${request.idleMs} ms`)), request.idleMs);
    const signal = request.signal === undefined ? opening.signal : AbortSignal.any([opening.signal, request.signal]);
    try {
      const client = this.clientFor(url, { maxBytes: 0, maxDecodedBytes: 0, timeoutMs: request.idleMs, signal });
      return await holdAnswer({ client, signal, path: url.pathname + url.search, headers, flatten });
    } finally {
      clearTimeout(timer);
    }
  }

  private async follow(request: OutgoingRequest, limits: Limits): Promise<OutgoingAnswer> {
    let hop: Hop = {
      url: readTargetUrl(request.url, 'http'), method: request.method ?? 'GET', body: request.body ?? null,
      headers: { 'user-agent': userAgent, ...lowerCased(request.headers ?? {}), 'accept-encoding': 'gzip' },
    };
    for (let left = request.maxRedirects ?? 3; ; left -= 1) {
      const answer = await this.ask(hop, limits);
      if (!('redirectTo' in answer)) return answer;
      if (left <= 0) throw new OutgoingError('too_many_redirects');
      hop = nextHop(hop, answer.status, answer.redirectTo);
    }
  }

  private async ask(hop: Hop, limits: Limits): Promise<HopAnswer> {
    const client = this.clientFor(hop.url, limits);
    try {
      const answer = await client.request({
        path: hop.url.pathname + hop.url.search, method: hop.method as Dispatcher.HttpMethod, headers: hop.headers,
        body: hop.body, signal: limits.signal, reset: true,
      });
      return await readAnswer(hop, answer, limits);
    } finally {
      await client.destroy();
    }
  }

  /** One client per hop: the connection is checked for this request and dies with it. */
  private clientFor(url: URL, limits: Limits): Client {
    const target = { hostname: url.hostname, port: portOf(url), isSecure: isSecure(url), signal: limits.signal, extraCa: this.options.extraCa ?? [] };
    return new Client(url.origin, {
      maxHeaderSize: maxHeaderBytes, headersTimeout: limits.timeoutMs + 1_000, bodyTimeout: limits.timeoutMs + 1_000, allowH2: false,
      connect: (_options, callback) => {
        openGuardedSocket(this.guard, target).then((socket) => callback(null, socket), (error: unknown) => {
          if (error instanceof OutgoingError && error.code === 'address_refused') this.options.onRefused?.(url.host, error.detail ?? '');
          callback(error instanceof Error ? error : new OutgoingError('unexpected', String(error)), null);
        });
      },
    });
  }
}

async function readAnswer(hop: Hop, answer: Dispatcher.ResponseData, limits: Limits): Promise<HopAnswer> {
  const status = answer.statusCode;
  const headers = flatten(answer.headers);
  const location = headers['location'];
  try {
    if (redirectStatuses.has(status) && location !== undefined) return { redirectTo: resolveRedirect(hop.url, location), status };
    if (Number(headers['content-length'] ?? 0) > limits.maxBytes && hop.method !== 'HEAD') throw new OutgoingError('too_large', `${headers['content-length']} bytes`);
    const coding = hop.method === 'HEAD' ? 'identity' : readCoding(headers['content-encoding']);
    return { status, headers, finalUrl: hop.url.href, ...(await readBody(answer.body, coding, limits, limits.signal)) };
  } finally {
    // What is left unread is thrown away; its end must not be told to anybody.
    answer.body.on('error', () => undefined);
    answer.body.destroy();
  }
}

/** Credentials stay with the origin they were meant for; 303, and 301/302 after POST, become GET (RFC 9110, 15.4). */
function nextHop(hop: Hop, status: number, url: URL): Hop {
  const headers = { ...hop.headers };
  if (url.origin !== hop.url.origin) for (const name of ['authorization', 'cookie', 'proxy-authorization']) delete headers[name];
  const becomesGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST';
  if (!becomesGet) return { ...hop, url, headers };
  for (const name of ['content-type', 'content-length']) delete headers[name];
  return { url, method: 'GET', headers, body: null };
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}
