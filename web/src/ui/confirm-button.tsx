import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, Text, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './error-note.tsx';
import './words.ts';

type Props = {
  /** What the button that opens the question says. */
  label: ReactNode;
  /** The question; names the object. */
  question: string;
  text?: ReactNode;
  /** What the button that does it says. */
  confirmLabel: string;
  onConfirm: () => Promise<unknown>;
  buttonProps?: ButtonProps & { 'aria-label'?: string };
};

/** A button for what cannot be undone: asks first, naming the object, and keeps the question open on an error. */
export function ConfirmButton({ label, question, text, confirmLabel, onConfirm, buttonProps }: Props) {
  const { t } = useTranslation('ui');
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await onConfirm();
      setIsOpen(false);
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const open = () => {
    setError(null);
    setIsOpen(true);
  };
  return (
    <>
      <Button variant="default" {...buttonProps} onClick={open}>{label}</Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={question} centered closeButtonProps={{ 'aria-label': t('close') }} attributes={{ header: { role: 'presentation' } }}>
        <Stack gap="md">
          {text !== undefined && <Text size="sm">{text}</Text>}
          {error !== null && <ErrorNote error={error} title={t('notDone')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setIsOpen(false)} data-autofocus>{t('cancel')}</Button>
            <Button color="red" loading={isBusy} onClick={() => void confirm()}>{confirmLabel}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
