import { authRoutes } from './auth-routes.ts';
import { alertRoutes, monitorRoutes } from './judge-routes.ts';
import { mentionRoutes, sourceRoutes, topicRoutes } from './listen-routes.ts';
import { auditRoutes, peopleRoutes } from './people-routes.ts';
import type { Route } from './route.ts';
import { ssoRoutes } from './sso-routes.ts';

/** The table of endpoints: a handler without a row here, or a row without a handler, stops the server at start. */
export const routeTable = {
  auth: authRoutes,
  people: peopleRoutes,
  audit: auditRoutes,
  sso: ssoRoutes,
  source: sourceRoutes,
  topic: topicRoutes,
  mention: mentionRoutes,
  monitor: monitorRoutes,
  alert: alertRoutes,
};

export const allRoutes: readonly Route[] = Object.values(routeTable).flatMap((room) => Object.values<Route>(room));
