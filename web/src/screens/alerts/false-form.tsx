import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { callApi } from '../../lib/api-client.ts';
import { offerUndo } from '../../ui/undo.tsx';
import { DecisionFrame, ReasonField } from './decision-form.tsx';
import { decisionsOf, keepDraft, readDraft } from './decision-state.ts';
import { reopenAlert, useDecision } from './use-decision.ts';
import classes from './alerts.module.css';

/** 誤検知, with its reason; can be taken back while the storm goes on. */
export function FalseForm({ detail: { alert }, onClose }: { detail: AlertDetail; onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const [reason, setReason] = useState(() => readDraft(alert.id, 'false'));
  const [isTried, setIsTried] = useState(false);
  const decision = useDecision(({ id, topicName }) => {
    keepDraft(id, 'false', '');
    offerUndo({ text: t('falseDone', { topic: topicName }), undo: () => reopenAlert(id) });
    onClose();
  });
  const send = () => {
    setIsTried(true);
    if (reason.trim() !== '') decision.send(() => callApi(alertRoutes.markFalse, { params: { alertId: alert.id }, body: { version: alert.version, reason: reason.trim() } }));
  };
  return (
    <DecisionFrame title={t('falseTitle')} label={t('falseSend')} alert={alert} decision={decision} isPossible={decisionsOf(alert).false} onSend={send} onClose={onClose}>
      <ReasonField label={t('falseReason')} hint={t('falseReasonHint')} value={reason} error={isTried && reason.trim() === '' ? t('reasonNeeded') : decision.fieldError('reason')}
        onChange={(text) => { setReason(text); keepDraft(alert.id, 'false', text); }} />
      <p className={classes['small']}>{t('falseText')}</p>
    </DecisionFrame>
  );
}
