import { applyDecorators, createParamDecorator, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Route } from '@hinomi/shared/routes/route';
import type { z } from 'zod';
import { AppError } from './app-error.js';
import type { KnownRequest } from './caller.js';
import { explainIssues } from './explain-issues.js';

export const routeKey = 'hinomi:route';
const methods = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, PATCH: RequestMethod.PATCH, DELETE: RequestMethod.DELETE };

/** Binds a handler to its row in the table of routes, which says path, method, permission and shapes. */
export function Endpoint(route: Route): MethodDecorator {
  return applyDecorators(
    SetMetadata(routeKey, route),
    RequestMapping({ path: route.path, method: methods[route.method] }),
    HttpCode(route.status ?? 200),
  );
}

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const checked = schema.safeParse(value ?? {});
  if (checked.success) return checked.data;
  throw new AppError('invalid_input', explainIssues(checked.error.issues, part));
}

/** The checked params, query and body of the route in hand; throws invalid_input with the fields. */
export const Input = createParamDecorator((route: Route, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<KnownRequest>();
  return {
    params: check(route.params, request.params, 'params'),
    query: check(route.query, request.query, 'query'),
    body: check(route.body, request.body, 'body'),
  };
});
