import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { maxNameLength } from '@hinomi/shared/contracts/company';
import { remarkOnName } from '@hinomi/shared/text/check-name';

/** A long name is quoted by its beginning. */
const quotedLength = 30;

/** What to know of a name before it is looked for, in clear words; nothing where all is well. */
export function NameRemark({ name, onClean }: { name: string; onClean?: () => void }) {
  const { t } = useTranslation('welcome');
  const remark = name === '' ? null : remarkOnName(name, maxNameLength);
  if (remark === null) return null;
  const quoted = name.length > quotedLength ? `${Array.from(name).slice(0, quotedLength).join('')}…` : name;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
      <IconAlertTriangle size={18} aria-hidden className="progress-mark" />
      <Text size="sm">{t(`remarks.${remark}`, { name: quoted })}</Text>
      {remark === 'hidden' && onClean !== undefined && <Button size="compact-sm" variant="default" onClick={onClean}>{t('clean')}</Button>}
    </Group>
  );
}
