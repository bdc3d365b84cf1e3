import type { z } from 'zod';
import type { Access } from '../vocabulary/permission.ts';
import type { ErrorCode } from '../errors/error-codes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One endpoint: the only place that says its path, its permission and its shapes. */
export type Route = {
  readonly method: Method;
  /** Path with `:name` for parameters, from the root of the server. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Called by other systems, which prove themselves in their own way: no page's origin and no session is asked for. */
  readonly isForMachines?: boolean;
  /** Bytes of the body at most, where it is no JSON but application/octet-stream. */
  readonly rawBody?: number;
  readonly response: z.ZodType;
  /** Errors beyond those every route can answer (invalid_input, not_signed_in, forbidden, unexpected). */
  readonly errors?: readonly ErrorCode[];
  /** Status of the good answer; 200 unless said. */
  readonly status?: 200 | 201;
};

export const defineRoute = <const T extends Route>(route: T): T => route;

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;
/** What a handler receives after the schemas have checked it. */
export type RouteInput<T extends Route> = { params: Output<T['params']>; query: Output<T['query']>; body: Output<T['body']> };
/** What a caller sends. */
export type RouteRequest<T extends Route> = { params: Input<T['params']>; query: Input<T['query']>; body: Input<T['body']> };
export type RouteAnswer<T extends Route> = z.output<T['response']>;
