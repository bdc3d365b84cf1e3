import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet } from '@tanstack/react-router';
import { CrashPage, NotFoundPage, PendingPage } from './page-notes.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: () => <Navigate to="/monitor" replace /> }),
  createRoute({ getParentRoute: () => shell, path: '/monitor', component: lazyRouteComponent(() => import('../screens/monitor/monitor-screen.tsx'), 'MonitorScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/mentions', component: lazyRouteComponent(() => import('../screens/mentions/mentions-screen.tsx'), 'MentionsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/alerts', component: lazyRouteComponent(() => import('../screens/alerts/alerts-screen.tsx'), 'AlertsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings', component: () => <Navigate to="/settings/sources" replace /> }),
  createRoute({ getParentRoute: () => shell, path: '/settings/sources', component: lazyRouteComponent(() => import('../screens/settings/sources/sources-screen.tsx'), 'SourcesScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/topics', component: lazyRouteComponent(() => import('../screens/settings/topics/topics-screen.tsx'), 'TopicsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/people', component: lazyRouteComponent(() => import('../screens/settings/people/people-screen.tsx'), 'PeopleScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/audit', component: lazyRouteComponent(() => import('../screens/settings/audit/audit-screen.tsx'), 'AuditScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/me', component: lazyRouteComponent(() => import('../screens/settings/me/me-screen.tsx'), 'MeScreen') }),
];

/** Pages for who holds a one-time link; outside the sign-in gate. */
const openPages = [
  createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('../screens/set-up/set-up-screen.tsx'), 'SetUpScreen') }),
  createRoute({ getParentRoute: () => root, path: '/invite', component: lazyRouteComponent(() => import('../screens/accept-invitation/accept-invitation-screen.tsx'), 'AcceptInvitationScreen') }),
  createRoute({ getParentRoute: () => root, path: '/sso', component: lazyRouteComponent(() => import('../screens/sso-return/sso-return-screen.tsx'), 'SsoReturnScreen') }),
];

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(screens), ...openPages]),
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: PendingPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

/** Fetches the code of every screen ahead, so that all of them still open while the server is away. */
export function loadAllScreens(): void {
  for (const { options } of screens) void options.component?.preload?.();
}
