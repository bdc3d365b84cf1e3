import { useLayoutEffect, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { applySettings, ownSettingsQuery, useOwnSettings } from '../lib/own-settings.ts';
import { useSession } from '../lib/session.ts';

/** Shows the screens as their reader wants them: theme, density and zone stand before the first date is written. */
export function OwnSettingsGate({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const { person } = useSession();
  const { data, error } = useQuery(ownSettingsQuery);
  const settings = data ?? null;
  const shape = JSON.stringify(settings);
  useLayoutEffect(() => {
    const chosen = JSON.parse(shape) as typeof settings;
    if (chosen !== null) applySettings(chosen, person.id);
  }, [shape, person.id]);
  // Screens without one's own settings are better than none.
  return settings === null && error === null ? waiting : children;
}

/** `/` leads to the screen the reader starts on. */
export function StartPage() {
  const { startScreen } = useOwnSettings();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    void navigate({ to: `/${startScreen}`, replace: true });
  }, [navigate, startScreen]);
  return null;
}
