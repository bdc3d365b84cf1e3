import { Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { useDesk } from '../work/work-desk.ts';

type ViewDialogProps = { view: View | null; save: (name: string, isShared: boolean) => Promise<View>; onDone: (view: View) => void; onClose: () => void };

/** Name of a view and whether the others see it. */
export function ViewDialog({ view, save, onDone, onClose }: ViewDialogProps) {
  const { t } = useTranslation('mentionViews');
  const { can } = useDesk();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const submit = useSubmit(() => save(name, isShared), onDone);
  return (
    <Modal opened onClose={onClose} title={t(view === null ? 'saveTitle' : 'editTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <SubmitForm submit={submit} label={t('save')} onCancel={onClose} failed={t('failed')}>
        <TextInput label={t('name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} error={submit.fieldError('name')} data-autofocus withAsterisk />
        {can.share && <Switch label={t('share')} description={t('shareHelp')} checked={isShared} onChange={(event) => setIsShared(event.currentTarget.checked)} />}
      </SubmitForm>
    </Modal>
  );
}
