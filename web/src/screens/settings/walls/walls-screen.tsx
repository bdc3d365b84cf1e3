import { useState } from 'react';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { WallDrawer } from './wall-drawer.tsx';
import { WallRow } from './wall-row.tsx';
import './words.ts';

/** 設定 > 壁面表示: links for displays that show 監視 and nothing else. */
export function WallsScreen() {
  const { t } = useTranslation('walls');
  const { can } = useSession();
  const [isAdding, setIsAdding] = useState(false);
  const walls = useQuery({ queryKey: queryKeys.wall('list'), queryFn: () => callApi(wallRoutes.list) });
  const add = <Button leftSection={<IconDeviceTv size={18} aria-hidden />} onClick={() => setIsAdding(true)}>{t('add')}</Button>;
  return (
    <PageFrame title={t('title')} actions={can('wall.write') && walls.data?.walls.length !== 0 ? add : undefined}>
      <Text size="sm">{t('text')}</Text>
      <QueryState query={walls} skeleton={<Stack><Skeleton height={84} /><Skeleton height={84} /></Stack>}
        isEmpty={(data) => data.walls.length === 0} empty={<EmptyNote title={t('none')} text={t('noneText')} action={add} />}>
        {(data) => <Stack component="ul" gap="sm" className="plain-list">{data.walls.map((wall) => <WallRow key={wall.id} wall={wall} />)}</Stack>}
      </QueryState>
      {isAdding && <WallDrawer onClose={() => setIsAdding(false)} />}
    </PageFrame>
  );
}
