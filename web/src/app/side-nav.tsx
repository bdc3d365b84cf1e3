import { NavLink, Text } from '@mantine/core';
import { IconBell, IconFlame, IconHeartbeat, IconHelp, IconHistory, IconMessages, IconRss, IconTags, IconTrash, IconUser, IconUsers, type Icon } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission } from '@hinomi/shared/vocabulary/permission';
import { useSession } from '../lib/session.ts';
import { useWords } from '../lib/words.ts';
import { navWords } from './nav-words.ts';
import './words.ts';

/** `key` is the entry's word in the texts of the frame. */
type Entry = { to: string; key: keyof typeof navWords; icon: Icon; needs: Permission | null };

const main: Entry[] = [
  { to: '/monitor', key: 'monitor', icon: IconFlame, needs: 'monitor.read' },
  { to: '/mentions', key: 'mentions', icon: IconMessages, needs: 'mention.read' },
  { to: '/alerts', key: 'alerts', icon: IconBell, needs: 'alert.read' },
];
const settings: Entry[] = [
  { to: '/settings/sources', key: 'sources', icon: IconRss, needs: 'source.read' },
  { to: '/settings/topics', key: 'topics', icon: IconTags, needs: 'topic.read' },
  { to: '/settings/people', key: 'people', icon: IconUsers, needs: 'people.read' },
  { to: '/settings/audit', key: 'audit', icon: IconHistory, needs: 'audit.read' },
  { to: '/settings/retention', key: 'retention', icon: IconTrash, needs: 'retention.read' },
  { to: '/settings/status', key: 'status', icon: IconHeartbeat, needs: 'system.read' },
  { to: '/settings/me', key: 'me', icon: IconUser, needs: null },
  { to: '/help', key: 'help', icon: IconHelp, needs: null },
];

/** The screens this person may open. */
export function SideNav({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation('app');
  const pick = useWords();
  const { can } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const show = (entries: Entry[]) => entries.filter((entry) => entry.needs === null || can(entry.needs)).map(({ to, key, icon: EntryIcon }) => {
    const isHere = path === to || path.startsWith(`${to}/`);
    return (
      <NavLink
        key={key} component={Link} to={to} label={pick(navWords[key])} leftSection={<EntryIcon size={20} aria-hidden />} active={isHere}
        aria-current={isHere ? 'page' : undefined} onClick={onChoose}
      />
    );
  });
  return (
    <>
      {show(main)}
      <Text size="sm" c="dimmed" fw={600} px="sm" pt="md" pb={4}>{t('settings')}</Text>
      {show(settings)}
    </>
  );
}
