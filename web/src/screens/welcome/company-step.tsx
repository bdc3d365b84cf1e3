import { useState } from 'react';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { maxNameLength, type CompanyProfile, type CompanyState } from '@hinomi/shared/contracts/company';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { remarkOnName } from '@hinomi/shared/text/check-name';
import { callApi } from '../../lib/api-client.ts';
import { useCompany } from '../../lib/company.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { ChangedNote } from '../../ui/changed-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useEdition } from '../../ui/use-edition.ts';
import { NameFields } from './name-fields.tsx';
import { PlanCard } from './plan-card.tsx';
import { StepFrame } from './step-frame.tsx';
import { bodyOfPlan, isChanged, planTopics, type PlanEdit } from './topic-plan.ts';
import { useKeepCompany } from './use-keep.ts';
import { useSettled } from './use-settled.ts';
import { loadSpellings, useSpellings } from './use-spellings.ts';

const blocking = new Set(['hidden', 'empty', 'too_long']);
const isBlocked = (name: string): boolean => name !== '' && blocking.has(remarkOnName(name, maxNameLength) ?? '');

/** Saves the topics that are new or changed, one after the other; the first refusal stops. */
async function saveTopics(profile: CompanyProfile, topics: readonly Topic[], edits: Readonly<Record<string, PlanEdit>>, sensitivity: CompanyState['detection']['value']['sensitivity']): Promise<void> {
  for (const plan of planTopics(profile, topics)) {
    const body = bodyOfPlan(plan, edits[plan.key] ?? {}, await loadSpellings(plan), sensitivity);
    if (plan.topic === null) await callApi(topicRoutes.create, { body });
    else if (isChanged(plan.topic, body)) await callApi(topicRoutes.change, { params: { topicId: plan.topic.id }, body: { ...body, version: plan.topic.version } });
  }
}

function CompanyForm({ company, topics }: { company: CompanyState; topics: readonly Topic[] }) {
  const { t } = useTranslation('welcome');
  const queryClient = useQueryClient();
  const keep = useKeepCompany();
  const { draft, version, isDirty, newer, change, reload, takeSaved } = useEdition(company.profile);
  const [edits, setEdits] = useState<Record<string, PlanEdit>>({});
  const { settled, composing } = useSettled(draft.name);
  const plans = planTopics({ ...draft, name: settled }, topics);
  const spellings = useSpellings(plans);
  const save = async () => {
    const names = [draft.name.trim(), ...draft.shortNames, ...draft.services].filter((name) => name !== '');
    if (names.length === 0) return t('nameNeeded');
    const wrong = names.find(isBlocked);
    if (wrong !== undefined) return t(`remarks.${remarkOnName(wrong, maxNameLength) ?? 'empty'}`, { name: Array.from(wrong).slice(0, 30).join('') });
    if (plans.some((plan) => edits[plan.key]?.words?.length === 0)) return t('noWords');
    if (isDirty || version === 0) {
      const saved = await callApi(companyRoutes.saveProfile, { body: { value: { ...draft, name: draft.name.trim() }, version } });
      takeSaved(saved);
      keep((state) => ({ ...state, profile: saved }));
    }
    try {
      await saveTopics(draft, topics, edits, company.detection.value.sensitivity);
    } finally {
      await queryClient.invalidateQueries({ queryKey: queryKeys.topic('list') });
      void queryClient.invalidateQueries({ queryKey: queryKeys.monitor() });
    }
    return null;
  };
  return (
    <StepFrame intro={t('companyIntro')} save={save}>
      {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
      <NameFields names={draft} composing={composing} onChange={(names) => change({ ...draft, ...names })} />
      {plans.length > 0 && (
        <Stack gap="sm">
          <Title order={2} size="h5">{t('topics', { count: plans.length })}</Title>
          <Text size="sm">{t('topicsHelp')} {t('proposed')}</Text>
          {plans.map((plan) => (
            <PlanCard key={plan.key} plan={plan} edit={edits[plan.key] ?? {}} spellings={spellings.get(plan.key) ?? []} onChange={(edit) => setEdits({ ...edits, [plan.key]: edit })} />
          ))}
        </Stack>
      )}
    </StepFrame>
  );
}

/** Step 1: what the company and its services are called, and how people may write it. */
export function CompanyStep() {
  const company = useCompany();
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list) });
  return (
    <QueryState query={company} skeleton={<Skeleton height={320} />}>
      {(state) => <QueryState query={topics} skeleton={<Skeleton height={320} />}>{(list) => <CompanyForm company={state} topics={list.topics} />}</QueryState>}
    </QueryState>
  );
}
