import { useEffect, useMemo } from 'react';
import { MantineProvider, mergeThemeOverrides, type MantineColorSchemeManager, type MantineThemeOverride } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentScheme, useScheme } from '../lib/look.ts';
import { queryClient } from '../lib/query-cache.ts';
import '../ui/words.ts';
import { ImeGuard } from '../ui/ime-guard.tsx';
import { styleNonce } from './nonce.ts';
import { loadAllScreens, router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

/** After the first screen has had the line to itself. */
const loadAllAfterMs = 3_000;

/** The scheme is kept by lib/look.ts, where the first script of the page reads it too; the kit only asks. */
const schemeManager: MantineColorSchemeManager = { get: currentScheme, set: () => undefined, subscribe: () => undefined, unsubscribe: () => undefined, clear: () => undefined };

/** Short notices: said politely; what is urgent has the alarm bar. */
function Notices() {
  return <Notifications position="bottom-right" aria-live="polite" />;
}

/** Parts of the kit that bring no words of their own. */
function useWordedTheme(): MantineThemeOverride {
  const { t } = useTranslation('ui');
  // The container is the live region; a role of its own would make each notice speak twice, and loudly.
  return useMemo(() => mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { role: 'group', closeButtonProps: { 'aria-label': t('close') } } } } }), [t]);
}

/** Everything around the screens; the input-method guard encloses them all, portals included. */
export function Providers() {
  const scheme = useScheme();
  const worded = useWordedTheme();
  useEffect(() => {
    const timer = setTimeout(loadAllScreens, loadAllAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <MantineProvider theme={worded} cssVariablesResolver={cssVariables} forceColorScheme={scheme} colorSchemeManager={schemeManager} getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <ImeGuard>
          <Notices />
          <RouterProvider router={router} />
        </ImeGuard>
      </QueryClientProvider>
    </MantineProvider>
  );
}
