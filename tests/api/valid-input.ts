import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Route } from '@hinomi/shared/routes/route';

type Shape = {
  type?: string; const?: unknown; enum?: unknown[]; anyOf?: Shape[]; oneOf?: Shape[]; allOf?: Shape[]; items?: Shape; minItems?: number; minLength?: number; minimum?: number;
  format?: string; pattern?: string; properties?: Record<string, Shape>; required?: string[];
};

/** Ids nobody has: the largest that fit, so that no run of the tests reaches them. */
const unusedIds: Readonly<Record<string, string>> = { mentionId: '9223372036854775800' };
const unusedSmallId = '2147483600';
/** Ids of mentions travel as digits. */
const bigIdPattern = '^[1-9]\\d{0,18}$';
/** What WebAuthn's answers are written in. */
const base64Url = '^[A-Za-z0-9_-]+$';
/** Leads nowhere: nothing listens at the discard port, and a private address is refused before that. */
const deadUrl = 'http://127.0.0.1:9/feed.xml';

/** Times of day and days of the year, which show only as a pattern. */
const patterned: Readonly<Record<string, string>> = { opens: '10:00', closes: '18:30', from: '12-29', to: '01-03' };

/** What fields of these names hold; null for the others. */
function namedValue({ format }: Shape, name: string): string | null {
  // A trimmed text that must then be an e-mail address shows only as text.
  if (format === 'email' || name === 'email') return `nobody-${randomUUID()}@minamo.example`;
  if (name === 'url') return deadUrl;
  return name === 'code' ? '000000' : null;
}

function stringOf(shape: Shape, name: string): string {
  const named = namedValue(shape, name);
  if (named !== null) return named;
  if (shape.format === 'uuid') return randomUUID();
  if (shape.format === 'date-time') return '2026-11-01T00:00:00Z';
  if (shape.pattern === bigIdPattern) return unusedIds['mentionId'] ?? '';
  if (shape.pattern === base64Url) return randomUUID();
  if (shape.pattern !== undefined && patterned[name] !== undefined) return patterned[name];
  return `みほん-${randomUUID()}`.padEnd(shape.minLength ?? 0, 'x');
}

/** The plainest value of a shape: required fields alone, the first of several choices, the smallest list. */
function valueOf(shape: Shape, name = ''): unknown {
  if ('const' in shape) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choice = (shape.anyOf ?? shape.oneOf)?.[0];
  if (choice !== undefined) return valueOf(choice, name);
  return (byType[shape.type ?? 'string'] ?? stringOf)(shape, name);
}

const numberOf = (shape: Shape): number => Math.max(shape.minimum ?? 1, 1);
const byType: Readonly<Record<string, (shape: Shape, name: string) => unknown>> = {
  object: ({ required = [], properties = {} }) => Object.fromEntries(required.map((key) => [key, valueOf(properties[key] ?? {}, key)])),
  array: ({ minItems = 0, items = {} }, name) => Array.from({ length: minItems }, () => valueOf(items, name)),
  integer: numberOf, number: numberOf, boolean: () => false,
};

/** A body the route's schema accepts and that changes nothing of what is there; undefined where it takes none. Throws when the schema refuses it. */
export function validBody(route: Route): Record<string, unknown> | undefined {
  if (route.body === undefined) return undefined;
  const shape = z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as Shape;
  const body = valueOf(shape) as Record<string, unknown>;
  const checked = route.body.safeParse(body);
  if (!checked.success) throw new Error(`no valid body for ${route.method} ${route.path}: ${checked.error.message}`);
  return body;
}

/** The query a route asks for: its required fields alone; empty where it asks for none. */
export function validQuery(route: Route): string {
  if (route.query === undefined) return '';
  const shape = z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' }) as Shape;
  const query = valueOf(shape) as Record<string, unknown>;
  const pairs = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** The path with ids that exist nowhere. */
export function unusedPath(route: Route): string {
  return route.path.replace(/:(\w+)/g, (_all, name: string) => (name === 'sessionId' ? randomUUID() : (unusedIds[name] ?? unusedSmallId)));
}
