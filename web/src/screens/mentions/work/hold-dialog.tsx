import { Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { holdMention } from '../detail/use-holds.ts';
import { useDesk } from './work-desk.ts';

/** Asks why one mention is to be held, holds it, and offers to take that back. */
export function HoldDialog({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentionWork');
  const { ask, offerUndo } = useDesk();
  const [reason, setReason] = useState('');
  const submit = useSubmit(() => holdMention(mention.id, reason), (release) => {
    ask(null);
    offerUndo(t('didHold'), release);
  });
  return (
    <Modal opened onClose={() => ask(null)} title={t('hold')} closeButtonProps={{ 'aria-label': t('close') }}>
      <SubmitForm submit={submit} label={t('holdStart')} onCancel={() => ask(null)} failed={t('holdFailed')}>
        <Text size="sm">{t('holdText')}</Text>
        <Textarea label={t('holdReason')} description={t('holdReasonHelp')} required autosize minRows={2} maxRows={8} maxLength={500} value={reason} error={submit.fieldError('reason')} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      </SubmitForm>
    </Modal>
  );
}
