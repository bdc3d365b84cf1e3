import { useState } from 'react';
import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DetectionState } from '@hinomi/shared/contracts/company';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../../lib/api-client.ts';
import { useCompany } from '../../lib/company.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { ChangedNote } from '../../ui/changed-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { SensitivityChoice } from '../../ui/setup/sensitivity-choice.tsx';
import { useEdition } from '../../ui/use-edition.ts';
import { StepFrame } from './step-frame.tsx';
import { useKeepCompany } from './use-keep.ts';

async function applyTo(topics: readonly Topic[], sensitivity: Sensitivity): Promise<void> {
  for (const { id, version, name, query, officialHandles, isActive, sensitivity: before } of topics) {
    if (before !== sensitivity) await callApi(topicRoutes.change, { params: { topicId: id }, body: { name, query, officialHandles, isActive, sensitivity, version } });
  }
}

function SensitivityForm({ stored, topics }: { stored: DetectionState; topics: readonly Topic[] }) {
  const { t } = useTranslation('welcome');
  const queryClient = useQueryClient();
  const { draft, version, newer, change, reload, takeSaved } = useEdition(stored);
  const [isForAll, setIsForAll] = useState(true);
  const keep = useKeepCompany();
  const save = async () => {
    const saved = await callApi(companyRoutes.saveDetection, { body: { value: draft, version } });
    takeSaved(saved);
    keep((state) => ({ ...state, detection: saved }));
    if (isForAll) await applyTo(topics, draft.sensitivity);
    void queryClient.invalidateQueries({ queryKey: queryKeys.topic() });
    return null;
  };
  return (
    <StepFrame intro={t('sensitivityIntro')} save={save}>
      {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
      <SensitivityChoice value={draft.sensitivity} onChange={(sensitivity) => change({ sensitivity })} />
      {topics.length > 0 && <Checkbox label={t('applyAll', { count: topics.length })} checked={isForAll} onChange={(event) => setIsForAll(event.currentTarget.checked)} />}
    </StepFrame>
  );
}

/** Step 6: how much it takes to be told. */
export function SensitivityStep() {
  const company = useCompany();
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list) });
  return (
    <QueryState query={company} skeleton={<Skeleton height={320} />}>
      {(state) => <QueryState query={topics} skeleton={<Skeleton height={320} />}>{(list) => <SensitivityForm stored={state.detection} topics={list.topics} />}</QueryState>}
    </QueryState>
  );
}
