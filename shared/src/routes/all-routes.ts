import { authRoutes } from './auth-routes.ts';
import { deletionRoutes, holdRoutes, sourceKeepingRoutes } from './duty-routes.ts';
import { companyRoutes, firstRunRoutes, sensitivityRoutes, tourRoutes } from './company-routes.ts';
import { importRoutes } from './import-routes.ts';
import { annotationRoutes, insightRoutes } from './insight-routes.ts';
import { alertRoutes, monitorRoutes } from './judge-routes.ts';
import { labelRoutes } from './label-routes.ts';
import { learnRoutes } from './learn-routes.ts';
import { measureRoutes } from './measure-routes.ts';
import { mentionRoutes, sourceRoutes, topicRoutes } from './listen-routes.ts';
import { mentionWorkRoutes, viewRoutes } from './mention-work-routes.ts';
import { opinionRoutes } from './opinion-routes.ts';
import { ownSettingsRoutes } from './own-settings-routes.ts';
import { auditRoutes, peopleRoutes } from './people-routes.ts';
import { quarantineRoutes } from './quarantine-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { wallRoutes } from './wall-routes.ts';
import { factorRoutes, recoveryRoutes, signInStepRoutes } from './sign-in-routes.ts';
import { retentionRoutes, systemRoutes } from './upkeep-routes.ts';
import type { Route } from './route.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { ssoRoutes } from './sso-routes.ts';
import { rejudgeRoutes, wordRoutes } from './word-routes.ts';

/** The table of endpoints: a handler without a row here, or a row without a handler, stops the server at start. */
export const routeTable = {
  auth: authRoutes,
  signInStep: signInStepRoutes,
  factor: factorRoutes,
  recovery: recoveryRoutes,
  people: peopleRoutes,
  audit: auditRoutes,
  sso: ssoRoutes,
  source: sourceRoutes,
  import: importRoutes,
  webhook: webhookRoutes,
  quarantine: quarantineRoutes,
  topic: topicRoutes,
  mention: mentionRoutes,
  measure: measureRoutes,
  monitor: monitorRoutes,
  insight: insightRoutes,
  annotation: annotationRoutes,
  alert: alertRoutes,
  search: searchRoutes,
  wall: wallRoutes,
  mentionWork: mentionWorkRoutes,
  label: labelRoutes,
  view: viewRoutes,
  ownSettings: ownSettingsRoutes,
  company: companyRoutes,
  firstRun: firstRunRoutes,
  tour: tourRoutes,
  sensitivity: sensitivityRoutes,
  system: systemRoutes,
  retention: retentionRoutes,
  sourceKeeping: sourceKeepingRoutes,
  deletion: deletionRoutes,
  hold: holdRoutes,
  word: wordRoutes,
  rejudge: rejudgeRoutes,
  opinion: opinionRoutes,
  learn: learnRoutes,
};

export const allRoutes: readonly Route[] = Object.values(routeTable).flatMap((room) => Object.values<Route>(room));
