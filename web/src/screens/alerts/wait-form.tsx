import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, TripWires } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../../lib/api-client.ts';
import { formatSpan, formatTable } from '../../lib/dates.ts';
import { useSession } from '../../lib/session.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { offerUndo } from '../../ui/undo.tsx';
import { useNow } from '../../ui/use-now.ts';
import { DecisionFrame, ReasonField } from './decision-form.tsx';
import { decisionsOf, keepDraft, readDraft, readWhole, reviewChoices } from './decision-state.ts';
import { reopenAlert, useDecision } from './use-decision.ts';
import classes from './alerts.module.css';

type Wires = { critical60: string | number; watchesCritical: boolean; article: boolean; followers: string | number; watchesFollowers: boolean };
const fromWires = ({ critical60, article, followers }: TripWires): Wires => ({
  critical60: critical60 ?? '', watchesCritical: critical60 !== null, article, followers: followers ?? '', watchesFollowers: followers !== null,
});

/** 静観 as a signed decision: why, until when, and what ends it before. */
export function WaitForm({ detail: { alert, waitDefaults }, onClose }: { detail: AlertDetail; onClose: () => void }) {
  const { t } = useTranslation('alerts');
  const { person } = useSession();
  const [reason, setReason] = useState(() => readDraft(alert.id, 'wait'));
  const [minutes, setMinutes] = useState(waitDefaults.reviewMinutes);
  const [wires, setWires] = useState(() => fromWires(alert.wait?.wires ?? waitDefaults.wires));
  const [isTried, setIsTried] = useState(false);
  const decision = useDecision(({ id, topicName }) => {
    keepDraft(id, 'wait', '');
    offerUndo({ text: t('waitDone', { topic: topicName }), undo: () => reopenAlert(id) });
    onClose();
  });
  const order = readOrder(reason, wires);
  const send = () => {
    setIsTried(true);
    if (order.isComplete) decision.send(() => callApi(alertRoutes.wait, { params: { alertId: alert.id }, body: { version: alert.version, reason: reason.trim(), reviewMinutes: minutes, wires: order.wires } }));
  };
  return (
    <DecisionFrame title={t('waitTitle')} label={t('waitSend')} alert={alert} decision={decision} isPossible={decisionsOf(alert).wait} onSend={send} onClose={onClose}>
      <ReasonField label={t('waitReason')} hint={t('waitReasonHint')} value={reason} error={isTried && !order.hasReason ? t('reasonNeeded') : decision.fieldError('reason')}
        onChange={(text) => { setReason(text); keepDraft(alert.id, 'wait', text); }} />
      <ReviewField minutes={minutes} preset={waitDefaults.reviewMinutes} onChange={setMinutes} />
      <WireFields alert={alert} wires={wires} now={waitDefaults.critical60Now} error={isTried && !order.hasNumbers ? t('numberNeeded') : decision.fieldError('wires.critical60')} onChange={(change) => setWires({ ...wires, ...change })} />
      <p className={classes['sign']}>{t('waitSign', { name: person.name })}</p>
    </DecisionFrame>
  );
}

/** What the fields mean; complete where nothing is missing. */
function readOrder(reason: string, wires: Wires): { wires: TripWires; hasReason: boolean; hasNumbers: boolean; isComplete: boolean } {
  const critical60 = wires.watchesCritical ? readWhole(wires.critical60) : null;
  const followers = wires.watchesFollowers ? readWhole(wires.followers, 100) : null;
  const hasReason = reason.trim() !== '';
  const hasNumbers = (!wires.watchesCritical || critical60 !== null) && (!wires.watchesFollowers || followers !== null);
  return { wires: { critical60, article: wires.article, followers }, hasReason, hasNumbers, isComplete: hasReason && hasNumbers };
}

function ReviewField({ minutes, preset, onChange }: { minutes: number; preset: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const now = useNow();
  return (
    <NativeSelect label={t('review')} description={t('reviewHint', { time: formatTable(now + minutes * 60_000, language, now) })} value={String(minutes)}
      data={reviewChoices(preset).map((one) => ({ value: String(one), label: t('reviewAfter', { span: formatSpan(one * 60, language) }) }))} onChange={(event) => onChange(Number(event.currentTarget.value))} />
  );
}

type WireProps = { alert: AlertDetail['alert']; wires: Wires; now: number; error: string | undefined; onChange: (change: Partial<Wires>) => void };

function WireFields({ alert, wires, now, error, onChange }: WireProps) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  return (
    <fieldset className={classes['wires']}>
      <legend>{t('wires')}</legend>
      <p className={classes['small']}>{t('wireAlways', { level: alert.level, word: pick(levelWords[alert.level]) })}</p>
      <div className={classes['wire']}>
        <Checkbox label={t('wireCritical')} checked={wires.watchesCritical} onChange={(event) => onChange({ watchesCritical: event.currentTarget.checked })} />
        <NumberInput aria-label={t('wireCriticalNumber')} value={wires.critical60} disabled={!wires.watchesCritical} min={1} max={1_000_000} allowDecimal={false} thousandSeparator="," suffix={t('wireCriticalUnit')} error={error}
          description={t('wireNow', { count: now.toLocaleString('en-US') })} inputWrapperOrder={['input', 'description', 'error']} onChange={(critical60) => onChange({ critical60 })} />
      </div>
      <Checkbox label={t('wireArticle')} checked={wires.article} onChange={(event) => onChange({ article: event.currentTarget.checked })} />
      <div className={classes['wire']}>
        <Checkbox label={t('wireFollowers')} checked={wires.watchesFollowers} onChange={(event) => onChange({ watchesFollowers: event.currentTarget.checked })} />
        <NumberInput aria-label={t('wireFollowersNumber')} value={wires.followers} disabled={!wires.watchesFollowers} min={100} max={1_000_000_000} step={1_000} allowDecimal={false} thousandSeparator="," suffix={t('wireFollowersUnit')}
          onChange={(followers) => onChange({ followers })} />
      </div>
    </fieldset>
  );
}
