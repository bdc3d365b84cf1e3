import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from '../mentions.module.css';
import { useHolds } from './use-holds.ts';

/** Says that a mention must not be removed, why, and where that is ended; nothing for one that is not held. */
export function HeldNote({ mentionId }: { mentionId: string }) {
  const { t } = useTranslation('mentionWork');
  const holds = useHolds(mentionId) ?? [];
  return holds.map((hold) => (
    <div key={hold.id} className={classes['note']} data-held={hold.id}>
      <strong>{t('held')}</strong> <PlainText text={hold.reason} />
      <div><bdi>{hold.setBy}</bdi> <TimeText at={hold.setAt} /> <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/settings/holds" />}>{t('toHolds')}</Anchor></div>
    </div>
  ));
}
