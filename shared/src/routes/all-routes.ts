import { authRoutes } from './auth-routes.ts';
import { alertRoutes, monitorRoutes } from './judge-routes.ts';
import { mentionRoutes, sourceRoutes, topicRoutes } from './listen-routes.ts';
import { auditRoutes, peopleRoutes } from './people-routes.ts';
import { retentionRoutes, systemRoutes } from './upkeep-routes.ts';
import type { Route } from './route.ts';

/** The table of endpoints: a handler without a row here, or a row without a handler, stops the server at start. */
export const routeTable = {
  auth: authRoutes,
  people: peopleRoutes,
  audit: auditRoutes,
  source: sourceRoutes,
  topic: topicRoutes,
  mention: mentionRoutes,
  monitor: monitorRoutes,
  alert: alertRoutes,
  system: systemRoutes,
  retention: retentionRoutes,
};

export const allRoutes: readonly Route[] = Object.values(routeTable).flatMap((room) => Object.values<Route>(room));
