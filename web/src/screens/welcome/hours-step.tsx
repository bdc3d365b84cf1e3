import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoursState } from '@hinomi/shared/contracts/company';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { useCompany } from '../../lib/company.ts';
import { ChangedNote } from '../../ui/changed-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { HoursEditor } from '../../ui/setup/hours-editor.tsx';
import { useEdition } from '../../ui/use-edition.ts';
import { useKeepCompany } from './use-keep.ts';
import { StepFrame } from './step-frame.tsx';

function HoursForm({ stored }: { stored: HoursState }) {
  const { t } = useTranslation('welcome');
  const { draft, version, newer, change, reload, takeSaved } = useEdition(stored);
  const keep = useKeepCompany();
  const save = async () => {
    const saved = await callApi(companyRoutes.saveHours, { body: { value: draft, version } });
    takeSaved(saved);
    keep((state) => ({ ...state, hours: saved }));
    return null;
  };
  return (
    <StepFrame intro={t('hoursIntro')} save={save}>
      {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
      <HoursEditor hours={draft} onChange={change} />
    </StepFrame>
  );
}

/** Step 4: when the company answers. */
export function HoursStep() {
  const query = useCompany();
  return <QueryState query={query} skeleton={<Skeleton height={320} />}>{(company) => <HoursForm stored={company.hours} />}</QueryState>;
}
