import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './words.ts';

type Props = { by: string | null; onReload: () => void };

/** Somebody else saved while this form was filled in: nothing is overwritten, and the newest state is one click away. */
export function ChangedNote({ by, onReload }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Alert color="hinomi" variant="light" icon={<IconUsers aria-hidden />} title={t('changedByOther', { name: by ?? t('someone') })} role="status" className="strong-text">
      <Group gap="sm">
        <Text size="sm">{t('changedByOtherText')}</Text>
        <Button size="xs" variant="default" onClick={onReload}>{t('loadNewest')}</Button>
      </Group>
    </Alert>
  );
}
