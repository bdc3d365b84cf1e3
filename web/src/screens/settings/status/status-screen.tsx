import { Button, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { systemRoutes } from '@hinomi/shared/routes/upkeep-routes';
import type { SystemStatus } from '@hinomi/shared/contracts/upkeep';
import { callApi } from '../../../lib/api-client.ts';
import { formatTime } from '../../../lib/dates.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { StatusCard } from './status-card.tsx';
import './words.ts';

const refreshMs = 20_000;
const order = { problem: 0, attention: 1, ok: 2 } as const;

function Summary({ status }: { status: SystemStatus }) {
  const { t } = useTranslation('status');
  const of = (state: 'attention' | 'problem') => status.lines.filter((line) => line.state === state).length;
  const [problems, attentions] = [of('problem'), of('attention')];
  const parts = [problems > 0 ? t('someProblem', { count: problems }) : null, attentions > 0 ? t('someAttention', { count: attentions }) : null].filter((part) => part !== null);
  return (
    <div role="status">
      <Text fw={600}>{parts.length === 0 ? t('allGood') : parts.join(' / ')}</Text>
      <Text size="sm" c="dimmed">{t('asOf', { at: formatTime(status.at, true) })}</Text>
    </div>
  );
}

/** 設定 > 状態: what those in charge of the installation look at, the worst first. */
export function StatusScreen() {
  const { t } = useTranslation('status');
  const { can } = useSession();
  const status = useQuery({ queryKey: queryKeys.system('status'), queryFn: () => callApi(systemRoutes.status), refetchInterval: refreshMs });
  const verify = useAct(() => callApi(systemRoutes.checkAudit), { done: t('verified'), failed: t('verifyFailed'), refresh: queryKeys.system() });
  const button = can('system.write') && (
    <Button variant="default" leftSection={<IconShieldCheck size={18} aria-hidden />} loading={verify.isBusy} onClick={() => verify.run()}>{t('verify')}</Button>
  );
  return (
    <PageFrame title={t('title')} actions={button}>
      <QueryState query={status} skeleton={<SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>{Array.from({ length: 9 }, (_, n) => <Skeleton key={n} height={150} />)}</SimpleGrid>}>
        {(data) => (
          <>
            <Summary status={data} />
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {data.lines.toSorted((a, b) => order[a.state] - order[b.state]).map((line) => <StatusCard key={line.check} line={line} />)}
            </SimpleGrid>
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
