import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight, IconCheck, IconEyePause, IconFlagOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Alert, AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { alertStatusWords } from '@hinomi/shared/vocabulary/alert';
import { callApi } from '../../lib/api-client.ts';
import { formatTable } from '../../lib/dates.ts';
import { useSession } from '../../lib/session.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { offerUndo } from '../../ui/undo.tsx';
import { decisionsOf, type DecisionForm } from './decision-state.ts';
import { FalseForm } from './false-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { reopenAlert, useDecision } from './use-decision.ts';
import { WaitForm } from './wait-form.tsx';
import classes from './alerts.module.css';

type BoxProps = { alert: Alert; detail?: AlertDetail | undefined; form: DecisionForm | undefined; onForm: (form: DecisionForm | undefined) => void };

/** What can be decided now: ［確認した］ (who presses it owns the alert), 静観, 誤検知, and the ways back. Says who owns it, or why nothing can be done. */
export function DecisionBox({ alert, detail, form, onForm }: BoxProps) {
  const mayDecide = useSession().can('alert.acknowledge');
  const can = decisionsOf(alert);
  const canAny = Object.values(can).some(Boolean);
  return (
    <div className={classes['acknowledge']}>
      {canAny && <Acts alert={alert} form={form} onForm={onForm} isAllowed={mayDecide} />}
      <StateText alert={alert} isAllowed={mayDecide} canAny={canAny} />
      <OwnerText alert={alert} />
      {mayDecide && detail !== undefined && form !== undefined && <OpenForm key={`${alert.id}-${form}`} detail={detail} form={form} onClose={() => onForm(undefined)} />}
    </div>
  );
}

function Acts({ alert, form, onForm, isAllowed }: Pick<BoxProps, 'alert' | 'form' | 'onForm'> & { isAllowed: boolean }) {
  const { t } = useTranslation('alerts');
  const can = decisionsOf(alert);
  const acknowledge = useAcknowledge();
  const toggle = (one: DecisionForm) => onForm(form === one ? undefined : one);
  const waitWord = alert.status === 'waiting' ? t('waitAgain') : t('wait');
  return (
    <>
      <div className={classes['acts']}>
        {can.acknowledge && (
          <Button size="md" className={classes['button']} disabled={!isAllowed} loading={acknowledge.isBusy} leftSection={<IconCheck size={18} aria-hidden />} aria-keyshortcuts="c" data-acknowledge={alert.id}
            onClick={() => acknowledge.run(alert)}>{t(alert.status === 'waiting' ? 'takeOn' : 'acknowledge')}</Button>
        )}
        {can.wait && <FormButton form="wait" open={form} label={waitWord} isDisabled={!isAllowed} shortcut="z" onClick={toggle} />}
        {can.false && <FormButton form="false" open={form} label={t('markFalse')} isDisabled={!isAllowed} shortcut="m" onClick={toggle} />}
        {can.handOver && <FormButton form="handOver" open={form} label={t('handOver')} isDisabled={!isAllowed} onClick={toggle} />}
        {can.reopen && isAllowed && <ReopenButton alert={alert} />}
      </div>
      <div role="status" className={classes['said']}>{acknowledge.isOvertaken && <p className={classes['note']}>{t('conflict')}</p>}</div>
      {acknowledge.error !== null && <ErrorNote error={acknowledge.error} />}
    </>
  );
}

/** Takes ownership, and offers to give it back. */
function useAcknowledge() {
  const { t } = useTranslation('alerts');
  const decision = useDecision((taken) => offerUndo({ text: t('done', { topic: taken.topicName }), undo: () => reopenAlert(taken.id) }));
  const run = ({ id, version }: Alert) => decision.send(() => callApi(alertRoutes.acknowledge, { params: { alertId: id }, body: { version } }));
  return { ...decision, run };
}

const icons = { wait: IconEyePause, false: IconFlagOff, handOver: IconArrowRight };
type FormButtonProps = { form: DecisionForm; open: DecisionForm | undefined; label: string; isDisabled: boolean; shortcut?: string; onClick: (form: DecisionForm) => void };

function FormButton({ form, open, label, isDisabled, shortcut, onClick }: FormButtonProps) {
  const Icon = icons[form];
  return (
    <Button size="md" variant="default" className={classes['actButton']} disabled={isDisabled} aria-expanded={open === form} leftSection={<Icon size={18} aria-hidden />} aria-keyshortcuts={shortcut}
      data-form-button={form} onClick={() => onClick(form)}>{label}</Button>
  );
}

function ReopenButton({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const { send, isBusy, isOvertaken, error } = useDecision(() => undefined);
  const run = () => send(() => callApi(alertRoutes.reopen, { params: { alertId: alert.id }, body: { version: alert.version } }));
  return (
    <>
      <Button size="md" variant="subtle" className={classes['actButton']} loading={isBusy} leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={run}>{t('reopen')}</Button>
      {isOvertaken && <p className={classes['note']}>{t('conflict')}</p>}
      {error !== null && <ErrorNote error={error} />}
    </>
  );
}

function OpenForm({ detail, form, onClose }: { detail: AlertDetail; form: DecisionForm; onClose: () => void }) {
  const Form = { wait: WaitForm, false: FalseForm, handOver: HandOverForm }[form];
  return <Form detail={detail} onClose={onClose} />;
}

/** What pressing means, or why nothing is possible. */
function StateText({ alert, isAllowed, canAny }: { alert: Alert; isAllowed: boolean; canAny: boolean }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (!canAny) return <p className={classes['small']}>{t('ended', { status: pick(alertStatusWords[alert.status]) })}</p>;
  if (!isAllowed) return <p className={classes['small']}>{t('forbidden')}</p>;
  return alert.status === 'firing' ? <p className={classes['small']}>{t('acknowledgeHint')}</p> : null;
}

/** Who owns the alert and since when, or who did before it fired again; nothing while nobody ever took it. */
export function OwnerText({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  if (alert.acknowledgedBy === null || alert.acknowledgedAt === null) return null;
  return <p className={classes['ownerText']}><IconCheck size={16} aria-hidden /> {t(alert.status === 'firing' ? 'ownerBefore' : 'ownerAt', { name: alert.acknowledgedBy, time: formatTable(alert.acknowledgedAt, language) })}</p>;
}
