import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { firstRunRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { useFirstRun } from '../../lib/company.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { useSession } from '../../lib/session.ts';
import { useAct } from '../../ui/use-act.ts';

/** Leads administrators back to an unfinished first run, until it is finished or the note is put away. */
export function SetUpNote() {
  const { t } = useTranslation('monitor');
  const mayWrite = useSession().can('company.write');
  const queryClient = useQueryClient();
  const { data } = useFirstRun(mayWrite);
  const close = useAct(async (version: number) => {
    queryClient.setQueryData(queryKeys.firstRun('state'), await callApi(firstRunRoutes.close, { body: { as: 'dismissed', version } }));
  }, { done: t('setUpClosed'), failed: t('setUpNotClosed'), refresh: queryKeys.firstRun() });
  if (data === undefined || data.finishedAt !== null || data.dismissedAt !== null) return null;
  const done = data.steps.filter(({ state }) => state !== 'open').length;
  return (
    <Paper component="aside" aria-label={t('setUp')} withBorder p="sm" radius="md" className="soft-panel">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm"><b className="tabular">{t('setUpCount', { done })}</b> {t('setUpText')}</Text>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" renderRoot={(props) => <Link to="/welcome" {...props} />}>{t('setUpGo')}</Button>
          <ActionIcon variant="subtle" color="dark" aria-label={t('setUpClose')} loading={close.isBusy} onClick={() => close.run(data.version)}><IconX size={18} aria-hidden /></ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}
