import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setShortcutsOn, useShortcutsOn } from '../../../lib/shortcuts.ts';

/** Switches the one-letter shortcuts of this browser on or off and says what they are. */
export function KeyboardSwitch() {
  const { t } = useTranslation('me');
  const isOn = useShortcutsOn();
  return (
    <Stack gap="sm">
      <Switch label={t('shortcuts')} description={t('shortcutsHelp')} checked={isOn} onChange={(event) => setShortcutsOn(event.currentTarget.checked)} />
      <Text size="sm">{t('shortcutsList')}</Text>
    </Stack>
  );
}
