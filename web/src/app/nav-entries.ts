import { IconBell, IconBellRinging, IconBuilding, IconColumns3, IconDeviceTv, IconFileImport, IconFlame, IconForbid2, IconGavel, IconHeartbeat, IconHelp, IconHistory, IconMessage2Question, IconMessages, IconRss, IconSchool, IconShieldCheck, IconTags, IconTargetArrow, IconTrash, IconUser, IconUsers, IconVocabulary, type Icon } from '@tabler/icons-react';
import type { Permission } from '@hinomi/shared/vocabulary/permission';
import type { navWords } from './nav-words.ts';

/** A screen of the navigation; `key` is its word. */
export type NavEntry = { to: string; key: keyof typeof navWords; icon: Icon; needs: Permission | null };

export const mainEntries: readonly NavEntry[] = [
  { to: '/monitor', key: 'monitor', icon: IconFlame, needs: 'monitor.read' },
  { to: '/mentions', key: 'mentions', icon: IconMessages, needs: 'mention.read' },
  { to: '/columns', key: 'columns', icon: IconColumns3, needs: 'mention.read' },
  { to: '/alerts', key: 'alerts', icon: IconBell, needs: 'alert.read' },
];
export const settingsEntries: readonly NavEntry[] = [
  { to: '/settings/sources', key: 'sources', icon: IconRss, needs: 'source.read' },
  { to: '/settings/imports', key: 'imports', icon: IconFileImport, needs: 'import.run' },
  { to: '/settings/quarantine', key: 'quarantine', icon: IconForbid2, needs: 'source.read' },
  { to: '/settings/topics', key: 'topics', icon: IconTags, needs: 'topic.read' },
  { to: '/settings/words', key: 'words', icon: IconVocabulary, needs: 'judge.read' },
  { to: '/settings/opinion', key: 'opinion', icon: IconMessage2Question, needs: 'judge.write' },
  { to: '/settings/learning', key: 'learning', icon: IconSchool, needs: 'judge.read' },
  { to: '/settings/accuracy', key: 'accuracy', icon: IconTargetArrow, needs: 'judge.read' },
  { to: '/settings/people', key: 'people', icon: IconUsers, needs: 'people.read' },
  { to: '/settings/company', key: 'company', icon: IconBuilding, needs: 'company.write' },
  { to: '/settings/notices', key: 'notices', icon: IconBellRinging, needs: 'alert.read' },
  { to: '/settings/walls', key: 'walls', icon: IconDeviceTv, needs: 'wall.write' },
  { to: '/settings/audit', key: 'audit', icon: IconHistory, needs: 'audit.read' },
  { to: '/settings/retention', key: 'retention', icon: IconTrash, needs: 'retention.read' },
  { to: '/settings/deletions', key: 'deletions', icon: IconShieldCheck, needs: 'deletion.read' },
  { to: '/settings/holds', key: 'holds', icon: IconGavel, needs: 'hold.read' },
  { to: '/settings/status', key: 'status', icon: IconHeartbeat, needs: 'system.read' },
  { to: '/settings/me', key: 'me', icon: IconUser, needs: null },
  { to: '/help', key: 'help', icon: IconHelp, needs: null },
];
/** Every screen the search can open. */
export const navEntries: readonly NavEntry[] = [...mainEntries, ...settingsEntries];
