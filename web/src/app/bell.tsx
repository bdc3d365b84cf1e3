import { useEffect } from 'react';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconBell, IconChecks, IconMailExclamation } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { setUnreadTitle } from '../lib/page-title.ts';
import { useWords } from '../lib/words.ts';
import { LevelChip } from '../ui/level-chip.tsx';
import { TimeText } from '../ui/time-text.tsx';
import type { BellItem } from './bell-items.ts';
import { useBell } from './use-bell.ts';
import './words.ts';

/** `(3) 警戒` before the title of every screen: how much is unseen, and the gravest of it. */
function useUnreadTitle(unseen: readonly BellItem[]): void {
  const pick = useWords();
  const worst = unseen.find((item) => item.kind === 'alert');
  const word = worst?.kind === 'alert' ? ` ${pick(levelWords[worst.level])}` : '';
  const prefix = unseen.length === 0 ? '' : `(${unseen.length})${word}`;
  useEffect(() => {
    setUnreadTitle(prefix);
    return () => setUnreadTitle('');
  }, [prefix]);
}

function ItemText({ item }: { item: BellItem }) {
  const { t } = useTranslation('app');
  if (item.kind === 'outbox') return <span>{t('bellOutbox')}</span>;
  if (item.kind === 'source') return <span>{t('bellSource', { name: item.sourceName })}{item.at !== null && <> <TimeText at={item.at} form="near" /></>}</span>;
  return <span><LevelChip level={item.level} size="sm" /> <bdi>{item.topicName}</bdi> <TimeText at={item.at} form="near" /></span>;
}

const icons = { alert: IconBell, source: IconAlertTriangle, outbox: IconMailExclamation } as const;

/** The bell: what needs the reader, how much of it is unseen, and the way to each. */
export function Bell() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { items, unseen, markSeen } = useBell();
  useUnreadTitle(unseen);
  const open = (item: BellItem) => {
    markSeen([item]);
    if (item.kind === 'alert') void navigate({ to: '/alerts', search: { id: item.alertId } });
    else void navigate({ to: item.kind === 'source' ? '/settings/sources' : '/monitor' });
  };
  return (
    <Menu position="bottom-end" width="min(360px, calc(100vw - 16px))" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="dark" size="lg" className="bell" aria-label={t('bell', { count: items.length, unseen: unseen.length })}>
          <IconBell size={20} aria-hidden />
          {unseen.length > 0 && <span className="bell-count" aria-hidden="true">{unseen.length > 99 ? '99+' : unseen.length}</span>}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('bellTitle')}>
        {items.length === 0
          ? <Menu.Item component="div" data-autofocus closeMenuOnClick>{t('bellNone')}</Menu.Item>
          : items.slice(0, 20).map((item) => {
            const Icon = icons[item.kind];
            const isNew = unseen.includes(item);
            return (
              <Menu.Item key={item.mark} leftSection={<Icon size={18} aria-hidden />} onClick={() => open(item)} data-unseen={isNew || undefined}
                rightSection={isNew ? <Text span size="xs" fw={700} className="bell-new">{t('unseen')}</Text> : undefined}>
                <ItemText item={item} />
              </Menu.Item>
            );
          })}
        {unseen.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconChecks size={18} aria-hidden />} closeMenuOnClick={false} onClick={() => markSeen(unseen)}>{t('markSeen')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
