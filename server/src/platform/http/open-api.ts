import { z } from 'zod';
import { errorCodes } from '@hinomi/shared/errors/error-codes';
import type { ErrorCode } from '@hinomi/shared/errors/error-codes';
import type { Route } from '@hinomi/shared/routes/route';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' });

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, shape]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: shape }));
}

function errorsOf(route: Route): Record<string, object> {
  const usual: ErrorCode[] = ['invalid_input', ...(route.access === 'public' ? [] : (['not_signed_in', 'forbidden'] as const)), 'unexpected', 'database_away'];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...(route.errors ?? []), ...usual]) byStatus.set(errorCodes[code].status, [...(byStatus.get(errorCodes[code].status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), { description: codes.map((code) => `${code}: ${errorCodes[code].en}`).join('\n') }]));
}

function operationOf(route: Route): object {
  return {
    summary: route.summary,
    description: `Access: ${route.access}`,
    tags: [route.path.split('/')[2] ?? 'api'],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
    responses: {
      [String(route.status ?? 200)]: { description: 'Done', content: { 'application/json': { schema: schemaOf(route.response, 'output') } } },
      ...errorsOf(route),
    },
  };
}

/** The table of routes as an OpenAPI 3 document. */
export function buildOpenApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  }
  return { openapi: '3.0.3', info: { title: 'Hinomi', version }, paths };
}
