import { createContext, useContext, useEffect } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { FirstRunState } from '@hinomi/shared/contracts/company';
import { firstRunRoutes } from '@hinomi/shared/routes/company-routes';
import type { FirstRunStep } from '@hinomi/shared/vocabulary/company';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import type { WizardPlace } from './wizard-place.ts';

export type Wizard = {
  state: FirstRunState;
  place: WizardPlace;
  goTo: (place: WizardPlace) => void;
  /** Marks a step; throws ApiError, `conflict` where another administrator was first. */
  mark: (step: FirstRunStep, state: 'done' | 'skipped') => Promise<void>;
  close: (as: 'finished' | 'dismissed') => Promise<void>;
  reload: () => Promise<void>;
};

const WizardContext = createContext<Wizard | null>(null);
export const WizardProvider = WizardContext.Provider;

/** The wizard around this step. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('a step needs the wizard around it');
  return wizard;
}

/** Everything the steps may do to the first run. Each order names the state it was made from. */
export function useWizardOrders(state: FirstRunState, place: WizardPlace): Wizard {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const key = queryKeys.firstRun('state');
  const keep = (next: FirstRunState) => queryClient.setQueryData(key, next);
  return {
    state, place,
    goTo: (step) => void navigate({ to: '/welcome', search: { step } }),
    mark: async (step, as) => { keep(await callApi(firstRunRoutes.mark, { body: { step, state: as, version: state.version } })); },
    close: async (as) => { keep(await callApi(firstRunRoutes.close, { body: { as, version: state.version } })); },
    reload: () => queryClient.invalidateQueries({ queryKey: key }),
  };
}

const visitEveryMs = 60_000;

/** Lets other administrators see which step this one looks at, as long as it is shown. */
export function useVisit(place: WizardPlace): void {
  useEffect(() => {
    if (place === 'end') return undefined;
    // That others see the place is a courtesy: failing to say it is no error of the step.
    const tell = (): void => void callApi(firstRunRoutes.visit, { body: { step: place } }).catch(() => undefined);
    tell();
    const timer = setInterval(tell, visitEveryMs);
    return () => clearInterval(timer);
  }, [place]);
}
