import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

type Message = { role: string; content: string };
export type ModelCall = { path: string; headers: IncomingHttpHeaders; body: { model: string; messages: Message[]; max_tokens: number } };
/** What a fake says: a whole answer, or what it does with the connection. */
export type ModelReply = { status?: number; headers?: Record<string, string>; body: string };

export const goodOpinion = { polarity: 'negative', riskLevel: 2, categories: ['outage'], reason: '障害への不満を述べています。' };
/** A chat completion with this as its content, and its bill. */
export function completion(content: unknown, usage: object | null = { prompt_tokens: 400, completion_tokens: 50 }): ModelReply {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { body: JSON.stringify({ id: 'x', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }], ...(usage === null ? {} : { usage }) }) };
}

/** A language model behind an OpenAI-compatible API on loopback. */
export class ModelServer {
  readonly calls: ModelCall[] = [];
  /** What it answers; set by the test. */
  reply: (call: ModelCall) => ModelReply | Promise<ModelReply> = () => completion(goodOpinion);
  private readonly connections = new Set<Socket>();
  private readonly held = new Set<() => void>();
  private readonly http = createServer((request, response) => void this.serve(request, response));

  static async start(): Promise<ModelServer> {
    const server = new ModelServer();
    server.http.on('connection', (socket) => {
      server.connections.add(socket);
      socket.on('error', () => undefined).on('close', () => server.connections.delete(socket));
    });
    await new Promise<void>((resolve) => { server.http.listen(0, '127.0.0.1', resolve); });
    return server;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/v1`;
  }

  /** The posts it was asked about, as they arrived. */
  get posts(): string[] {
    return this.calls.map(({ body }) => JSON.parse(body.messages[1]?.content.split('\n')[1] ?? 'null') as string);
  }

  /** Answers nothing until `release`. */
  hold(): void {
    this.reply = () => new Promise((resolve) => { this.held.add(() => resolve(completion(goodOpinion))); });
  }

  release(): void {
    this.reply = () => completion(goodOpinion);
    for (const answer of this.held) answer();
    this.held.clear();
  }

  get heldCount(): number {
    return this.held.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.connections) socket.destroy();
    await new Promise<void>((resolve) => { this.http.close(() => resolve()); });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call: ModelCall = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as ModelCall['body'] };
    this.calls.push(call);
    const { status = 200, headers = { 'content-type': 'application/json' }, body } = await this.reply(call);
    if (!response.destroyed) response.writeHead(status, headers).end(body);
  }
}
