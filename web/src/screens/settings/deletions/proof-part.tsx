import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeletionCheck } from '@hinomi/shared/contracts/deletion';
import { deletionRoutes } from '@hinomi/shared/routes/duty-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

function CheckNote({ check }: { check: DeletionCheck }) {
  const { t } = useTranslation('deletions');
  return (
    <Alert color={check.isProven ? 'green' : 'red'} variant="light" role="status" className="strong-text">
      <Stack gap="xs">
        <Text size="sm" fw={700}>{check.isProven ? t('proven') : t('leaks')}</Text>
        {check.isProven && <Text size="sm">{t('provenText', { tables: formatCount(check.tables), duties: formatCount(check.duties) })}</Text>}
        {check.leaks.length > 0 && <List size="sm">{check.leaks.map(({ table, rows }) => <List.Item key={table}>{t('leak', { table, rows: formatCount(rows) })}</List.Item>)}</List>}
        {check.unknownTables.length > 0 && <Text size="sm">{t('unknown', { list: check.unknownTables.join(', ') })}</Text>}
        {!check.isProven && <Text size="sm">{t('leakHelp')}</Text>}
        <Text size="sm">{t('at')}: <TimeText at={check.at} form="full" /></Text>
      </Stack>
    </Alert>
  );
}

/** The last proof, and a button for a new one. */
export function ProofPart({ lastCheck }: { lastCheck: DeletionCheck | null }) {
  const { t } = useTranslation('deletions');
  const { can } = useSession();
  const queryClient = useQueryClient();
  const verify = useMutation({ mutationFn: () => callApi(deletionRoutes.verify), onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.deletion() }) });
  return (
    <Stack gap="xs" component="section" aria-labelledby="proof-title">
      <Title order={2} size="h4" id="proof-title">{t('proof')}</Title>
      <Text size="sm">{t('proofText')}</Text>
      {lastCheck === null ? <Text size="sm" c="dimmed">{t('never')}</Text> : <CheckNote check={lastCheck} />}
      {verify.error !== null && <ErrorNote error={verify.error} />}
      {can('deletion.write') && <Group><Button leftSection={<IconShieldCheck size={18} aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate()}>{t('verify')}</Button></Group>}
    </Stack>
  );
}
