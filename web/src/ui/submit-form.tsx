import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './error-note.tsx';
import type { Submit } from './use-submit.ts';
import './words.ts';

type Props = { submit: Submit; label: string; onCancel?: () => void; isFullWidth?: boolean; extra?: ReactNode; /** Title of an error; what could not be done. */ failed?: string; children: ReactNode };

/** A form: fields, then the error in words, then its buttons; after an error the first wrong field has the focus. */
export function SubmitForm({ submit, label, onCancel, isFullWidth = false, extra, failed, children }: Props) {
  const { t } = useTranslation('ui');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (submit.error === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [submit.error]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit.run();
  };
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md">
        {children}
        {submit.error !== null && <ErrorNote error={submit.error} title={failed ?? t('notDone')} />}
        <Group justify={onCancel === undefined ? 'flex-start' : 'flex-end'}>
          {extra}
          {onCancel !== undefined && <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>}
          <Button type="submit" loading={submit.isBusy} fullWidth={isFullWidth}>{label}</Button>
        </Group>
      </Stack>
    </form>
  );
}
