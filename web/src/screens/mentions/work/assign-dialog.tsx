import { Modal, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { useDesk } from './work-desk.ts';

const nobody = 'none';
/** Room (px) for one line of the open list inside the dialog. */
const optionHeight = 40;

/** Chooses who takes the mentions; the choice acts at once and can be undone. */
export function AssignDialog({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation('mentionWork');
  const { people, me, change, ask } = useDesk();
  const others = people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: String(id), label: name }));
  const choose = (value: string | null) => {
    if (value === null) return;
    ask(null);
    change(mentions, { assigneeId: value === nobody ? null : Number(value) });
  };
  return (
    <Modal opened onClose={() => ask(null)} title={t('assignTitle', { count: mentions.length })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Select label={t('assignee')} placeholder={t('assignHint')} searchable defaultDropdownOpened data-autofocus nothingFoundMessage={t('nobodyFound')} maxDropdownHeight={320} value={null} onChange={choose} selectFirstOptionOnChange
        comboboxProps={{ withinPortal: false }} mb={Math.min(330, 20 + (others.length + 2) * optionHeight)}
        data={[{ value: String(me.id), label: t('assignMe', { name: me.name }) }, { value: nobody, label: t('assignNobody') }, ...others]} />
    </Modal>
  );
}
