import { Anchor, NavLink, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session.ts';
import { isOwnZone, useZone, zoneName } from '../lib/time-zone.ts';
import { useWords } from '../lib/words.ts';
import { useNow } from '../ui/use-now.ts';
import { mainEntries, settingsEntries, type NavEntry } from './nav-entries.ts';
import { navWords } from './nav-words.ts';
import './words.ts';

/** Where the reader has chosen a zone: which one, and where to change it. Dates carry its name too. */
function ZoneNote({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation('app');
  const zone = useZone();
  const now = useNow(3_600_000);
  if (!isOwnZone()) return null;
  return (
    <Text size="sm" c="dimmed" px="sm" pt="md">
      {t('zoneNote', { zone, name: zoneName(now) })} <Anchor component={Link} to="/settings/me" inherit onClick={onChoose}>{t('zoneChange')}</Anchor>
    </Text>
  );
}

/** The screens this person may open. */
export function SideNav({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation('app');
  const pick = useWords();
  const { can } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const show = (entries: readonly NavEntry[]) => entries.filter((entry) => entry.needs === null || can(entry.needs)).map(({ to, key, icon: EntryIcon }) => {
    const isHere = path === to || path.startsWith(`${to}/`);
    return (
      <NavLink
        key={key} component={Link} to={to} label={pick(navWords[key])} leftSection={<EntryIcon size={20} aria-hidden />} active={isHere}
        aria-current={isHere ? 'page' : undefined} onClick={onChoose} data-tour={key}
      />
    );
  });
  return (
    <>
      {show(mainEntries)}
      <Text size="sm" c="dimmed" fw={600} px="sm" pt="md" pb={4}>{t('settings')}</Text>
      {show(settingsEntries)}
      <ZoneNote onChoose={onChoose} />
    </>
  );
}
