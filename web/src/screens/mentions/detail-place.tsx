import { Button, Drawer, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { MentionDetailPane } from './mention-detail-pane.tsx';
import classes from './mentions.module.css';

export const useHasRoomBeside = (): boolean => useMediaQuery('(min-width: 1001px)', undefined, { getInitialValueInEffect: false }) ?? true;

type DetailPlaceProps = { id: string | undefined; known: Mention | undefined; topic: number | undefined; hasRows: boolean; onClose: () => void; onStep: (by: 1 | -1) => void };

/** The detail beside the list, over it where there is no room, and as a page of its own on a phone. */
export function DetailPlace({ id, known, topic, hasRows, onClose, onStep }: DetailPlaceProps) {
  const { t } = useTranslation('mentions');
  const isBeside = useHasRoomBeside();
  const isPhone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const pane = id === undefined ? null : <MentionDetailPane key={id} mentionId={id} known={known} topicId={topic} onClose={onClose} hasClose={isBeside} />;
  if (isBeside) {
    return <section className={classes['pane']} aria-label={t('detail')} tabIndex={0} data-detail-place>{pane ?? (hasRows && <p className={classes['hint']}>{t('choose')}</p>)}</section>;
  }
  if (isPhone === true) {
    return (
      <Drawer opened={id !== undefined} onClose={onClose} position="right" size="100%" withCloseButton={false} padding="sm" attributes={{ content: { 'aria-label': t('detail') } }}>
        <Group justify="space-between" mb="xs">
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onClose}>{t('toList')}</Button>
          <Group gap="xs">
            <Button variant="default" px="sm" aria-label={t('previous')} onClick={() => onStep(-1)}><IconChevronUp size={20} aria-hidden /></Button>
            <Button variant="default" px="sm" aria-label={t('next')} onClick={() => onStep(1)}><IconChevronDown size={20} aria-hidden /></Button>
          </Group>
        </Group>
        {pane}
      </Drawer>
    );
  }
  return <Drawer opened={id !== undefined} onClose={onClose} position="right" size={560} title={<b>{t('detail')}</b>} closeButtonProps={{ 'aria-label': t('close') }}>{pane}</Drawer>;
}
