import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet } from '@tanstack/react-router';
import { CrashPage, NotFoundPage, PendingPage } from './page-notes.tsx';
import { StartPage } from './own-settings-gate.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  createRoute({ getParentRoute: () => shell, path: '/monitor', component: lazyRouteComponent(() => import('../screens/monitor/monitor-screen.tsx'), 'MonitorScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/columns', component: lazyRouteComponent(() => import('../screens/columns/columns-screen.tsx'), 'ColumnsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/mentions', component: lazyRouteComponent(() => import('../screens/mentions/mentions-screen.tsx'), 'MentionsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/alerts', component: lazyRouteComponent(() => import('../screens/alerts/alerts-screen.tsx'), 'AlertsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/welcome', component: lazyRouteComponent(() => import('../screens/welcome/welcome-screen.tsx'), 'WelcomeScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings', component: () => <Navigate to="/settings/sources" replace /> }),
  createRoute({ getParentRoute: () => shell, path: '/settings/sources', component: lazyRouteComponent(() => import('../screens/settings/sources/sources-screen.tsx'), 'SourcesScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/imports', component: lazyRouteComponent(() => import('../screens/settings/imports/imports-screen.tsx'), 'ImportsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/quarantine', component: lazyRouteComponent(() => import('../screens/settings/quarantine/quarantine-screen.tsx'), 'QuarantineScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/sources/$sourceId', component: lazyRouteComponent(() => import('../screens/settings/sources/source-screen.tsx'), 'SourceScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/topics', component: lazyRouteComponent(() => import('../screens/settings/topics/topics-screen.tsx'), 'TopicsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/words', component: lazyRouteComponent(() => import('../screens/settings/words/words-screen.tsx'), 'WordsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/opinion', component: lazyRouteComponent(() => import('../screens/settings/opinion/opinion-screen.tsx'), 'OpinionScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/learning', component: lazyRouteComponent(() => import('../screens/settings/learning/learning-screen.tsx'), 'LearningScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/accuracy', component: lazyRouteComponent(() => import('../screens/settings/accuracy/accuracy-screen.tsx'), 'AccuracyScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/people', component: lazyRouteComponent(() => import('../screens/settings/people/people-screen.tsx'), 'PeopleScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/walls', component: lazyRouteComponent(() => import('../screens/settings/walls/walls-screen.tsx'), 'WallsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/company', component: lazyRouteComponent(() => import('../screens/settings/company/company-screen.tsx'), 'CompanyScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/notices', component: lazyRouteComponent(() => import('../screens/settings/notices/notices-screen.tsx'), 'NoticesScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/audit', component: lazyRouteComponent(() => import('../screens/settings/audit/audit-screen.tsx'), 'AuditScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/retention', component: lazyRouteComponent(() => import('../screens/settings/retention/retention-screen.tsx'), 'RetentionScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/deletions', component: lazyRouteComponent(() => import('../screens/settings/deletions/deletions-screen.tsx'), 'DeletionsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/holds', component: lazyRouteComponent(() => import('../screens/settings/holds/holds-screen.tsx'), 'HoldsScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/status', component: lazyRouteComponent(() => import('../screens/settings/status/status-screen.tsx'), 'StatusScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/help', component: lazyRouteComponent(() => import('../screens/help/help-screen.tsx'), 'HelpScreen') }),
  createRoute({ getParentRoute: () => shell, path: '/settings/me', component: lazyRouteComponent(() => import('../screens/settings/me/me-screen.tsx'), 'MeScreen') }),
];

/** Pages for who holds a one-time link; outside the sign-in gate. */
const openPages = [
  createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('../screens/set-up/set-up-screen.tsx'), 'SetUpScreen') }),
  createRoute({ getParentRoute: () => root, path: '/wall', component: lazyRouteComponent(() => import('../screens/monitor/wall-screen.tsx'), 'WallScreen') }),
  createRoute({ getParentRoute: () => root, path: '/demo', component: lazyRouteComponent(() => import('../screens/demo/demo-screen.tsx'), 'DemoScreen') }),
  createRoute({ getParentRoute: () => root, path: '/invite', component: lazyRouteComponent(() => import('../screens/accept-invitation/accept-invitation-screen.tsx'), 'AcceptInvitationScreen') }),
  createRoute({ getParentRoute: () => root, path: '/forgot', component: lazyRouteComponent(() => import('../screens/reset-password/forgot-password-screen.tsx'), 'ForgotPasswordScreen') }),
  createRoute({ getParentRoute: () => root, path: '/reset', component: lazyRouteComponent(() => import('../screens/reset-password/reset-password-screen.tsx'), 'ResetPasswordScreen') }),
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
