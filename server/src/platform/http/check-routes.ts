import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Route } from '@hinomi/shared/routes/route';
import { routeKey } from './endpoint.js';

export type BoundRoute = { route: Route | null; handler: string };

/** Every method of every controller, with the row of the table it is bound to. */
export function boundRoutes(app: INestApplication): BoundRoute[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app.get(DiscoveryService).getControllers().flatMap(({ instance, name }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...given: unknown[]) => unknown>;
    return scanner.getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata('path', prototype[method] ?? {}))
      .map((method) => ({ route: reflector.get<Route | undefined>(routeKey, prototype[method] as () => unknown) ?? null, handler: `${name}.${method}` }));
  });
}

/** Throws unless handlers and the table of routes name each other exactly once. */
export function checkRoutes(app: INestApplication, table: readonly Route[]): void {
  const bound = boundRoutes(app);
  const problems = bound.filter(({ route }) => route === null || !table.includes(route)).map(({ handler }) => `${handler} has no row in the table of routes`);
  for (const route of table) {
    const count = bound.filter((one) => one.route === route).length;
    if (count !== 1) problems.push(`${route.method} ${route.path} has ${count} handlers instead of one`);
  }
  if (problems.length > 0) throw new Error(`Routes and handlers differ:\n  ${problems.join('\n  ')}`);
}
