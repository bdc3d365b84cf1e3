import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { useSession } from '../../../lib/session.ts';
import { WebhookDrawer } from './webhook-drawer.tsx';
import './words.ts';

/** Where posts are told to us: the way to the address, the keys and the examples. */
export function WebhookPart({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const { can } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (!can('source.write')) return null;
  return (
    <Group>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)} aria-label={t('of', { name: source.name, act: t('hook') })}>{t('hook')}</Button>
      {isOpen && <WebhookDrawer source={source} onClose={() => setIsOpen(false)} />}
    </Group>
  );
}
