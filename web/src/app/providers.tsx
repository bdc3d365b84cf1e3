import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { MantineProvider, mergeThemeOverrides, type MantineColorSchemeManager, type MantineThemeOverride } from '@mantine/core';
import { useNotifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentScheme, useScheme } from '../lib/look.ts';
import { queryClient } from '../lib/query-cache.ts';
import '../ui/words.ts';
import { ImeGuard } from '../ui/ime-guard.tsx';
import { fetchAheadAfterMs } from '../ui/late-part.ts';
import { fetchNotices, loadLateParts } from './late-parts.ts';
import { styleNonce } from './nonce.ts';
import { loadAllScreens, router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

/** The scheme is kept by lib/look.ts, where the first script of the page reads it too; the kit only asks. */
const schemeManager: MantineColorSchemeManager = { get: currentScheme, set: () => undefined, subscribe: () => undefined, unsubscribe: () => undefined, clear: () => undefined };

/**
 * The place of short notices: as soon as there is one, else with what is fetched ahead, so that readers of the page by
 * ear have the live region before its first notice.
 */
function LateNotices({ isAhead }: { isAhead: boolean }) {
  const hasSome = useNotifications().notifications.length > 0;
  const [Notices, setNotices] = useState<ComponentType | null>(null);
  const isWanted = Notices === null && (hasSome || isAhead);
  useEffect(() => {
    if (isWanted) void fetchNotices().then((code) => setNotices(() => code), () => undefined);
  }, [isWanted]);
  return Notices === null ? null : <Notices />;
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
  const [isAhead, setIsAhead] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsAhead(true);
      loadLateParts();
      loadAllScreens();
    }, fetchAheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <MantineProvider theme={worded} cssVariablesResolver={cssVariables} forceColorScheme={scheme} colorSchemeManager={schemeManager} getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <ImeGuard>
          <LateNotices isAhead={isAhead} />
          <RouterProvider router={router} />
        </ImeGuard>
      </QueryClientProvider>
    </MantineProvider>
  );
}
