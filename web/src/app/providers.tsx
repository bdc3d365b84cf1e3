import { useEffect } from 'react';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { currentScheme, useScheme } from '../lib/look.ts';
import { queryClient } from '../lib/query-cache.ts';
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

/** Everything around the screens; the input-method guard encloses them all, portals included. */
export function Providers() {
  const scheme = useScheme();
  useEffect(() => {
    const timer = setTimeout(loadAllScreens, loadAllAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme} colorSchemeManager={schemeManager} getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <ImeGuard>
          <Notices />
          <RouterProvider router={router} />
        </ImeGuard>
      </QueryClientProvider>
    </MantineProvider>
  );
}
