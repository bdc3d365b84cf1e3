import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FirstRunState } from '@hinomi/shared/contracts/company';
import { firstRunStepWords } from '@hinomi/shared/vocabulary/company';
import { useFirstRun } from '../../lib/company.ts';
import { useSession } from '../../lib/session.ts';
import { useWords } from '../../lib/words.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CompanyStep } from './company-step.tsx';
import { EndPage } from './end-page.tsx';
import { HoursStep } from './hours-step.tsx';
import { NoticesStep } from './notices-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { SensitivityStep } from './sensitivity-step.tsx';
import { SourcesStep } from './sources-step.tsx';
import { StepList } from './step-list.tsx';
import { useVisit, useWizardOrders, WizardProvider } from './use-wizard.ts';
import { firstOpen, placeNumber, welcomeSearch, type WizardPlace } from './wizard-place.ts';
import './words.ts';
import classes from './welcome.module.css';

const steps: Record<WizardPlace, () => React.ReactNode> = {
  company: CompanyStep, sources: SourcesStep, people: PeopleStep, hours: HoursStep, notices: NoticesStep, sensitivity: SensitivityStep, end: EndPage,
};

/** Who else is in the wizard, and where. */
function Others({ state }: { state: FirstRunState }) {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  return (
    <div role="status">
      {state.others.map(({ name, step }) => <Text key={`${name} ${step}`} size="sm">{t('other', { name, step: pick(firstRunStepWords[step]) })}</Text>)}
    </div>
  );
}

function WizardBody({ state, place }: { state: FirstRunState; place: WizardPlace }) {
  const { t } = useTranslation('welcome');
  const wizard = useWizardOrders(state, place);
  useVisit(place);
  const Step = steps[place];
  return (
    <WizardProvider value={wizard}>
      <Stack gap="md" className={classes['wizard']}>
        <StepList />
        <Others state={state} />
        <Step key={place} />
        {place !== 'end' && (
          <Group gap="sm">
            <Button size="xs" variant="subtle" renderRoot={(props) => <Link to="/monitor" {...props} />}>{t('exit')}</Button>
            <Text size="sm" c="dimmed">{t('exitHelp')}</Text>
          </Group>
        )}
      </Stack>
    </WizardProvider>
  );
}

function AdminWelcome() {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  const query = useFirstRun();
  const { step } = welcomeSearch.parse(useSearch({ strict: false }));
  const place = step ?? (query.data === undefined ? null : firstOpen(query.data));
  const title = place === null ? t('title') : place === 'end' ? t('endPlace') : t('place', { number: placeNumber(place), name: pick(firstRunStepWords[place]) });
  return (
    // Each step is a page of its own: its heading takes the focus that went with the button before.
    <PageFrame key={place} title={title}>
      <QueryState query={query} skeleton={<Stack><Skeleton height={32} /><Skeleton height={240} /></Stack>}>
        {(state) => <WizardBody state={state} place={place ?? firstOpen(state)} />}
      </QueryState>
    </PageFrame>
  );
}

/** 初期設定: six steps to the first mention, each of which can be put off and taken up again on another device. */
export function WelcomeScreen() {
  return useSession().can('company.write') ? <AdminWelcome /> : <Navigate to="/monitor" replace />;
}
