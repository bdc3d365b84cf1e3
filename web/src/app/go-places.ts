import type { Permission } from '@hinomi/shared/vocabulary/permission';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { useSession } from '../lib/session.ts';
import { navWords } from './nav-words.ts';

type GoPlace = { readonly key: string; readonly to: string; readonly words: Words; readonly needs: Permission | null };

/** The letters after `g`; a new main screen gets its line here. */
const goPlaces: readonly GoPlace[] = [
  { key: 'm', to: '/monitor', words: navWords.monitor, needs: 'monitor.read' },
  { key: 'p', to: '/mentions', words: navWords.mentions, needs: 'mention.read' },
  { key: 'a', to: '/alerts', words: navWords.alerts, needs: 'alert.read' },
  { key: 's', to: '/settings', words: { ja: '設定', en: 'Settings' }, needs: null },
];

/** The screens this person may go to by key. */
export function useGoPlaces(): readonly GoPlace[] {
  const { can } = useSession();
  return goPlaces.filter(({ needs }) => needs === null || can(needs));
}
