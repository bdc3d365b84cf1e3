import { useEffect } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { setUnreadTitle } from '../lib/page-title.ts';
import { useWords } from '../lib/words.ts';
import { LateMenu } from '../ui/late-menu.tsx';
import type { BellItem } from './bell-items.ts';
import { fetchBellMenu } from './late-parts.ts';
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

/** The bell: how much needs the reader, how much of it is unseen, and a menu that leads to each. */
export function Bell() {
  const { t } = useTranslation('app');
  const { items, unseen, markSeen } = useBell();
  useUnreadTitle(unseen);
  const button = (
    <ActionIcon variant="subtle" color="dark" size="lg" className="bell" aria-label={t('bell', { count: items.length, unseen: unseen.length })}>
      <IconBell size={20} aria-hidden />
      {unseen.length > 0 && <span className="bell-count" aria-hidden="true">{unseen.length > 99 ? '99+' : unseen.length}</span>}
    </ActionIcon>
  );
  return <LateMenu button={button} fetchMenu={fetchBellMenu} props={{ items, unseen, markSeen }} />;
}
