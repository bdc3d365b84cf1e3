import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { callApi } from '../../lib/api-client.ts';
import { DecisionFrame } from './decision-form.tsx';
import { decisionsOf } from './decision-state.ts';
import { useDecision } from './use-decision.ts';

/** Makes somebody else the owner, who is mailed. */
export function HandOverForm({ detail: { alert, takers }, onClose }: { detail: AlertDetail; onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const [personId, setPersonId] = useState('');
  const [isTried, setIsTried] = useState(false);
  const decision = useDecision((given) => {
    notifications.show({ message: t('handedOver', { name: given.acknowledgedBy ?? '' }) });
    onClose();
  });
  const send = () => {
    setIsTried(true);
    if (personId !== '') decision.send(() => callApi(alertRoutes.handOver, { params: { alertId: alert.id }, body: { version: alert.version, toPersonId: Number(personId) } }));
  };
  return (
    <DecisionFrame title={t('handOverTitle')} label={t('handOverSend')} alert={alert} decision={decision} isPossible={decisionsOf(alert).handOver} onSend={send} onClose={onClose}>
      <NativeSelect label={t('handOverTo')} description={t('handOverHint')} value={personId} error={isTried && personId === '' ? t('personNeeded') : decision.fieldError('toPersonId')} required withAsterisk data-first
        data={[{ value: '', label: t('choosePerson') }, ...takers.map(({ id, name }) => ({ value: String(id), label: name }))]} onChange={(event) => setPersonId(event.currentTarget.value)} />
    </DecisionFrame>
  );
}
