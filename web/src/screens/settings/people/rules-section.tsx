import { Paper, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SignInRules } from '@hinomi/shared/contracts/sign-in';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useProof } from '../../../ui/proof/use-proof.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** How many of those the rule is about have no second factor yet. */
function useMissing(rules: SignInRules): number {
  const people = useQuery({ queryKey: queryKeys.people('list'), queryFn: () => callApi(peopleRoutes.list) });
  const having = new Set(rules.people.filter(({ hasTotp, passkeys }) => hasTotp || passkeys > 0).map(({ personId }) => personId));
  return (people.data?.people ?? []).filter(({ id, role, isDisabled }) => !isDisabled && (role === 'admin' || role === 'approver') && !having.has(id)).length;
}

function RuleSwitch({ rules }: { rules: SignInRules }) {
  const { t } = useTranslation('people');
  const { can } = useSession();
  const queryClient = useQueryClient();
  const { run, dialog } = useProof();
  const missing = useMissing(rules);
  const send = () => run(() => callApi(recoveryRoutes.changeRules, { body: { isFactorRequired: !rules.isFactorRequired } }));
  const submit = useSubmit(send, (changed) => {
    queryClient.setQueryData(queryKeys.signInRules('rules'), changed);
    notifications.show({ message: t('rulesChanged') });
  });
  return (
    <Stack gap="sm">
      <Switch
        label={t('rulesLabel')} description={t('rulesHelp')} checked={rules.isFactorRequired} disabled={!can('people.write') || submit.isBusy} onChange={() => void submit.run()}
      />
      {missing > 0 && <Text size="sm">{t('rulesMissing', { count: missing })}</Text>}
      {submit.error !== null && <ErrorNote error={submit.error} title={t('rulesFailed')} />}
      {dialog}
    </Stack>
  );
}

/** サインインの規則: whether administrators and approvers need a second factor. */
export function RulesSection({ query }: { query: UseQueryResult<SignInRules> }) {
  const { t } = useTranslation('people');
  return (
    <Paper component="section" aria-label={t('rules')} withBorder p="md" radius="md">
      <Stack gap="md">
        <Title order={2} size="h5">{t('rules')}</Title>
        <QueryState query={query} skeleton={<Skeleton height={48} />}>{(rules) => <RuleSwitch rules={rules} />}</QueryState>
      </Stack>
    </Paper>
  );
}
