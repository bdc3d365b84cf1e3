import { Kbd, Modal, Stack, Switch, Title } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ShortcutGroup } from '../lib/shortcut-registry.ts';
import { setShortcutsOn, useShortcutGroups, useShortcutsOn } from '../lib/shortcuts.ts';
import './words.ts';

function KeyRows({ group }: { group: ShortcutGroup }) {
  return (
    <section aria-label={group.title}>
      <Title order={3} size="h6" mb={4}>{group.title}</Title>
      <dl className="key-rows">
        {group.shortcuts.filter(({ says }) => says !== undefined).map(({ key, shows, says }) => (
          <div key={key}><dt>{(shows ?? key).split(' ').map((part, at) => (/^[/→〜–]$/.test(part) && shows !== undefined ? <span key={at}> {part} </span> : <Kbd key={at} size="sm">{part}</Kbd>))}</dt><dd>{says}</dd></div>
        ))}
      </dl>
    </section>
  );
}

/** All keys of what is on the screen now, and the switch that turns them off. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('app');
  const groups = useShortcutGroups();
  const isOn = useShortcutsOn();
  // The kit remembers where the focus came from only when it sees the sheet open.
  const hasMounted = useMounted();
  // The keys of the screen stand first; those of every screen were registered before it.
  const [everywhere, ...ofScreen] = groups.toSorted((a, b) => Number(b.title === t('keysEverywhere')) - Number(a.title === t('keysEverywhere')));
  return (
    <Modal opened={isOpen && hasMounted} onClose={onClose} title={t('keys')} size="lg" closeButtonProps={{ 'aria-label': t('close') }} attributes={{ header: { role: 'presentation' } }}>
      <Stack gap="md">
        {[...ofScreen, ...(everywhere === undefined ? [] : [everywhere])].map((group) => <KeyRows key={group.title} group={group} />)}
        <Switch label={t('keysOn')} description={t('keysOnHelp')} checked={isOn} onChange={(event) => setShortcutsOn(event.currentTarget.checked)} />
      </Stack>
    </Modal>
  );
}
