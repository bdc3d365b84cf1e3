import { useState } from 'react';
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hold } from '@hinomi/shared/contracts/hold';
import { holdRoutes } from '@hinomi/shared/routes/duty-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { HoldDrawer } from './hold-drawer.tsx';
import { HoldRow } from './hold-row.tsx';
import './words.ts';

function HoldList({ title, holds }: { title: string; holds: readonly Hold[] }) {
  if (holds.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{title}</Title>
      <Stack component="ul" gap="sm" className="plain-list">{holds.map((hold) => <HoldRow key={hold.id} hold={hold} />)}</Stack>
    </Stack>
  );
}

/** 設定 > 法的保全: what must not be removed, why, and since when. */
export function HoldsScreen() {
  const { t } = useTranslation('holds');
  const { can } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const holds = useQuery({ queryKey: queryKeys.hold('list'), queryFn: () => callApi(holdRoutes.list) });
  const add = can('hold.write') ? <Button leftSection={<IconGavel size={18} aria-hidden />} onClick={() => setIsAdding(true)}>{t('add')}</Button> : undefined;
  return (
    <PageFrame title={t('title')} actions={holds.data?.holds.length !== 0 ? add : undefined}>
      <Text size="sm">{t('text')}</Text>
      <Alert color="gray" variant="light" className="strong-text"><Text size="sm">{t('wins')}</Text></Alert>
      <QueryState query={holds} skeleton={<Stack><Skeleton height={96} /><Skeleton height={96} /></Stack>}
        isEmpty={(data) => data.holds.length === 0} empty={<EmptyNote title={t('none')} text={t('noneText')} {...(add === undefined ? {} : { action: add })} />}>
        {(data) => (
          <Stack gap="lg">
            <HoldList title={t('open')} holds={data.holds.filter(({ releasedAt }) => releasedAt === null)} />
            <HoldList title={t('released')} holds={data.holds.filter(({ releasedAt }) => releasedAt !== null)} />
          </Stack>
        )}
      </QueryState>
      {isAdding && <HoldDrawer onClose={() => setIsAdding(false)} />}
    </PageFrame>
  );
}
