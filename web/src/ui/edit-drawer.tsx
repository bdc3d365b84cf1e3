import { useEffect, useState, type ReactNode } from 'react';
import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './words.ts';

type Props = { title: string; isOpen: boolean; onClose: () => void; /** Something was typed: only the buttons close it. */ isDirty?: boolean; children: ReactNode };

/** Gives the focus back to what opened the panel, also where the panel is taken away instead of closed. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    setTimeout(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    }, 0);
  }, [opener]);
}

/** A panel from the right with a form in it; what was typed is not lost by a stray click or Escape. */
export function EditDrawer({ title, isOpen, onClose, isDirty = false, children }: Props) {
  const { t } = useTranslation('ui');
  useFocusBack();
  return (
    <Drawer
      opened={isOpen} onClose={onClose} title={title} position="right" size="lg" closeOnClickOutside={false} closeOnEscape={!isDirty}
      closeButtonProps={{ 'aria-label': t('close') }} padding="md" returnFocus={false} attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Drawer>
  );
}
