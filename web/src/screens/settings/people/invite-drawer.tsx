import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../../../lib/query-cache.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { InviteForm, LinkNote, type MadeInvitation } from '../../../ui/invite-form.tsx';

/** Invites someone and shows the link once; it cannot be called up again. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const queryClient = useQueryClient();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const keep = (answer: MadeInvitation) => {
    setMade(answer);
    void queryClient.invalidateQueries({ queryKey: queryKeys.people() });
  };
  return (
    <EditDrawer title={t('inviteTitle')} isOpen onClose={onClose} isDirty>
      {made === null ? <InviteForm onMade={keep} onClose={onClose} /> : <LinkNote made={made} onClose={onClose} />}
    </EditDrawer>
  );
}
