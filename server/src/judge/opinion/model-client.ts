import { Injectable } from '@nestjs/common';
import type { GivenOpinion } from '@hinomi/shared/contracts/opinion';
import { opinionTimeoutSeconds } from '@hinomi/shared/vocabulary/opinion';
import type { OpinionTrouble } from '@hinomi/shared/vocabulary/opinion';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';
import { parseRetryAfter } from '../../platform/outgoing/answer-status.js';
import { OutgoingClient } from '../../platform/outgoing/outgoing-client.js';
import type { OutgoingAnswer } from '../../platform/outgoing/outgoing-client.js';
import { OutgoingError } from '../../platform/outgoing/outgoing-error.js';
import { answerTokens } from './domain/ask-messages.js';
import type { ChatMessage } from './domain/ask-messages.js';
import type { Usage } from './domain/price.js';
import { readAnswer } from './domain/read-answer.js';
import { completionsUrl } from './domain/service-address.js';

export type Question = { url: string; model: string; key: string | null; messages: readonly ChatMessage[]; signal?: AbortSignal };
export type Failure = {
  code: OpinionTrouble; detail: string | null;
  /** How long the service asked us to stay away, in milliseconds. */
  askedMs: number | null;
  /** Whether the service may bill the question all the same. */
  mayCost: boolean;
  /** Whether another post might fare better: what is wrong may lie in this one. */
  isOfPost: boolean;
};
export type Reply = { tookMs: number; usage: Usage | null } & ({ opinion: GivenOpinion; failure: null } | { opinion: null; failure: Failure });

/** An answer of the asked shape has some hundred bytes. */
const maxBytes = 64_000;
const neverConnected = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)/;

const ofOutgoing: Partial<Record<SourceErrorCode, OpinionTrouble>> = {
  address_refused: 'address_refused', bad_url: 'bad_url', host_not_found: 'host_not_found', unreachable: 'unreachable', timed_out: 'timed_out',
  too_large: 'too_large', unsupported_encoding: 'wrong_shape', too_many_redirects: 'bad_url', insecure_redirect: 'bad_url',
};

function troubleOfStatus(status: number): OpinionTrouble | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 404 || status === 410) return 'no_such_model';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'refused';
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof OutgoingError)) throw error;
  const code = ofOutgoing[error.code] ?? 'unexpected';
  const isTaken = code === 'timed_out' || code === 'too_large' || code === 'wrong_shape' || (code === 'unreachable' && !neverConnected.test(error.detail ?? ''));
  return { code, detail: error.detail, askedMs: error.retryAfterMs, mayCost: isTaken, isOfPost: isTaken && code !== 'unreachable' };
}

/** Speaks to an OpenAI-compatible chat-completions API, through the one guarded way out. */
@Injectable()
export class ModelClient {
  constructor(private readonly outgoing: OutgoingClient) {}

  /** Never throws for what the service does wrong: that is the reply. Throws the reason of `signal` when the caller aborted. */
  async ask(question: Question): Promise<Reply> {
    const begunMs = performance.now();
    const done = (): { tookMs: number } => ({ tookMs: Math.round(performance.now() - begunMs) });
    try {
      const answer = await this.send(question);
      return { ...read(answer), ...done() };
    } catch (error) {
      if (question.signal?.aborted === true) throw error;
      return { opinion: null, failure: failureOf(error), usage: null, ...done() };
    }
  }

  private send({ url, model, key, messages, signal }: Question): Promise<OutgoingAnswer> {
    const address = completionsUrl(url);
    if (address === null) throw new OutgoingError('bad_url');
    return this.outgoing.request({
      url: address, method: 'POST', body: JSON.stringify({ model, messages, max_tokens: answerTokens, stream: false }),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      // A redirect would take the post, and perhaps the key, where nobody typed.
      maxRedirects: 0, maxBytes, maxDecodedBytes: maxBytes, timeoutMs: opinionTimeoutSeconds * 1_000, ...(signal === undefined ? {} : { signal }),
    });
  }
}

function read(answer: OutgoingAnswer): Omit<Reply & { opinion: null; failure: Failure }, 'tookMs'> | Omit<Reply & { opinion: GivenOpinion; failure: null }, 'tookMs'> {
  const trouble = troubleOfStatus(answer.status);
  if (trouble !== null) {
    return { opinion: null, usage: null, failure: { code: trouble, detail: `HTTP ${answer.status}`, askedMs: parseRetryAfter(answer.headers['retry-after'], Date.now()), mayCost: false, isOfPost: trouble === 'refused' } };
  }
  const { opinion, usage } = readAnswer(answer.body.toString('utf8'));
  if (opinion === null || answer.isTruncated) return { opinion: null, usage, failure: { code: 'wrong_shape', detail: null, askedMs: null, mayCost: true, isOfPost: true } };
  return { opinion, usage, failure: null };
}
