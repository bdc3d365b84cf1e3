import { Menu, Text } from '@mantine/core';
import { IconAlertTriangle, IconBell, IconChecks, IconMailExclamation } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MenuButton } from '../ui/late-menu.tsx';
import { LevelChip } from '../ui/level-chip.tsx';
import { OpenedMenu } from '../ui/opened-menu.tsx';
import { TimeText } from '../ui/time-text.tsx';
import type { BellItem } from './bell-items.ts';
import './words.ts';

function ItemText({ item }: { item: BellItem }) {
  const { t } = useTranslation('app');
  if (item.kind === 'outbox') return <span>{t('bellOutbox')}</span>;
  if (item.kind === 'source') return <span>{t('bellSource', { name: item.sourceName })}{item.at !== null && <> <TimeText at={item.at} form="near" /></>}</span>;
  return <span><LevelChip level={item.level} size="sm" /> <bdi>{item.topicName}</bdi> <TimeText at={item.at} form="near" /></span>;
}

const icons = { alert: IconBell, source: IconAlertTriangle, outbox: IconMailExclamation } as const;

export type BellMenuProps = { items: readonly BellItem[]; unseen: readonly BellItem[]; markSeen: (items: readonly BellItem[]) => void };

/** What needs the reader, and the way to each. */
export function BellMenu({ button, items, unseen, markSeen }: BellMenuProps & { button: MenuButton }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const open = (item: BellItem) => {
    markSeen([item]);
    if (item.kind === 'alert') void navigate({ to: '/alerts', search: { id: item.alertId } });
    else if (item.kind === 'source') void navigate({ to: '/settings/sources/$sourceId', params: { sourceId: String(item.sourceId) } });
    else void navigate({ to: '/monitor' });
  };
  return (
    <OpenedMenu button={button} dropdown={{ label: t('bellTitle') }} position="bottom-end" width="min(360px, calc(100vw - 16px))" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
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
    </OpenedMenu>
  );
}
