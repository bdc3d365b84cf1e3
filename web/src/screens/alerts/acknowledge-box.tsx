import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertStatusWords } from '@hinomi/shared/vocabulary/alert';
import { formatTable } from '../../lib/dates.ts';
import { useSession } from '../../lib/session.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { acknowledgeState, type AcknowledgeState } from './acknowledge-state.ts';
import { useAcknowledge } from './use-alerts.ts';
import classes from './alerts.module.css';

/** ［確認した］: who presses it owns the alert. Says who took it, or why it cannot be pressed. */
export function AcknowledgeBox({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const state = acknowledgeState(alert, useSession().can('alert.acknowledge'));
  const { acknowledge, isBusy, isOvertaken, error } = useAcknowledge(alert.id, (taken) => notifications.show({ message: t('done', { topic: taken.topicName }) }));
  return (
    <div className={classes['acknowledge']}>
      {(state === 'allowed' || state === 'forbidden') && (
        <Button size="md" className={classes['button']} disabled={state === 'forbidden'} loading={isBusy} leftSection={<IconCheck size={18} aria-hidden />} aria-keyshortcuts="c"
          data-acknowledge={alert.id} onClick={() => acknowledge(alert.version)}>{t('acknowledge')}</Button>
      )}
      <div role="status" className={classes['said']}>
        {isOvertaken && <p className={classes['note']}>{t('conflict')}</p>}
      </div>
      <StateText alert={alert} state={state} />
      <OwnerText alert={alert} />
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}

/** What pressing means, or why it is not possible. */
function StateText({ alert, state }: { alert: Alert; state: AcknowledgeState }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const text = {
    allowed: () => t('acknowledgeHint'), forbidden: () => t('forbidden'), taken: () => null,
    ended: () => (alert.acknowledgedAt === null ? t('ended', { status: pick(alertStatusWords[alert.status]) }) : null),
  }[state]();
  return text === null ? null : <p className={classes['small']}>{text}</p>;
}

/** Who took the alert and when; nothing while nobody has. */
export function OwnerText({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  if (alert.acknowledgedBy === null || alert.acknowledgedAt === null) return null;
  return <p className={classes['ownerText']}><IconCheck size={16} aria-hidden /> {t('ownerAt', { name: alert.acknowledgedBy, time: formatTable(alert.acknowledgedAt, language) })}</p>;
}
