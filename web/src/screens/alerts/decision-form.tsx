import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertStatusWords } from '@hinomi/shared/vocabulary/alert';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../../lib/words.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { isImeKey } from '../../ui/ime-guard.tsx';
import type { Decision } from './use-decision.ts';
import classes from './alerts.module.css';

type FormProps = { title: string; label: string; alert: Alert; decision: Decision; isPossible: boolean; onSend: () => void; onClose: () => void; children: ReactNode };

/** The frame of a decision: fields, what stands in the way, and the buttons. What was typed stays, whatever the server says. */
export function DecisionFrame({ title, label, alert, decision, isPossible, onSend, onClose, children }: FormProps) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-first] textarea, textarea[data-first], select[data-first]')?.focus();
  }, [decision.error]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!decision.isBusy && isPossible) onSend();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isImeKey(event.nativeEvent) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const state = `${pick(alertStatusWords[alert.status])}・${t('levelWord', { level: alert.level, word: pick(levelWords[alert.level]) })}`;
  return (
    <form ref={form} className={classes['form']} aria-label={title} onSubmit={send} onKeyDown={onKeyDown} noValidate>
      <h4 className={classes['formTitle']}>{title}</h4>
      {children}
      <div role="status">
        {decision.isOvertaken && <p className={classes['note']}>{isPossible ? t('conflictForm', { state }) : t('conflictEnded', { state })}</p>}
      </div>
      {decision.error !== null && <ErrorNote error={decision.error} title={t('notDone')} />}
      <div className={classes['formButtons']}>
        <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" loading={decision.isBusy} disabled={!isPossible}>{label}</Button>
      </div>
    </form>
  );
}

type ReasonProps = { label: string; hint?: string; value: string; error: string | undefined; onChange: (text: string) => void };

/** Why somebody decides; kept in the thread under their name. */
export function ReasonField({ label, hint, value, error, onChange }: ReasonProps) {
  return (
    <Textarea label={label} description={hint} value={value} error={error} required withAsterisk autosize minRows={2} maxRows={8} maxLength={1_000} data-first
      onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
