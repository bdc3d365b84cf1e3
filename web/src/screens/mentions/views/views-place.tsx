import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconBookmarks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/words.ts';
import type { MentionsSearch } from '../mentions-search.ts';
import { useViews } from './use-views.ts';
import { ViewPanel } from './view-panel.tsx';
import { builtInViews, chosenView } from './view-state.ts';
import classes from '../mentions.module.css';

type ViewsProps = { search: MentionsSearch; onChoose: (change: Partial<MentionsSearch>) => void };

const useHasRoomForViews = (): boolean => useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false }) ?? true;

/** The views beside the list, where there is room. */
export function ViewsPlace({ search, onChoose }: ViewsProps) {
  return useHasRoomForViews() ? <div className={classes['views']}><ViewPanel search={search} onChoose={onChoose} isShown /></div> : null;
}

/** The views behind a button that says which one is chosen. */
export function ViewsButton({ search, onChoose }: ViewsProps) {
  const { t } = useTranslation('mentionViews');
  const pick = useWords();
  const [isOpen, panel] = useDisclosure(false);
  const hasRoom = useHasRoomForViews();
  const here = chosenView(search, useViews().data?.views ?? []);
  const name = here === null ? t('unsaved') : typeof here === 'string' ? pick(builtInViews[here].words) : here.name;
  if (hasRoom) return null;
  return (
    <>
      <Button variant="default" className={classes['viewsButton'] ?? ''} leftSection={<IconBookmarks size={18} aria-hidden />} onClick={panel.open} aria-label={t('open', { name })}>{name}</Button>
      <Drawer opened={isOpen} onClose={panel.close} position="left" size={320} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} styles={{ body: { height: 'calc(100dvh - 70px)' } }}>
        <ViewPanel search={search} isShown={isOpen} onChoose={(change) => {
          onChoose(change);
          panel.close();
        }} />
      </Drawer>
    </>
  );
}
