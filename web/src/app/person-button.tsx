import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session.ts';
import { LateMenu } from '../ui/late-menu.tsx';
import { fetchPersonMenu } from './late-parts.ts';
import './words.ts';

/** Who is signed in, with the person's own menu. */
export function PersonButton({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const button = (
    <Button variant="subtle" color="dark" size="compact-md" leftSection={<IconUser size={18} aria-hidden />} aria-label={t('account', { name: person.name })}>
      <bdi className="person-name">{person.name}</bdi>
    </Button>
  );
  return <LateMenu button={button} fetchMenu={fetchPersonMenu} props={{ onKeys }} />;
}
