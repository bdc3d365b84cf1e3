import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Hold } from '@hinomi/shared/contracts/hold';
import { holdRoutes } from '@hinomi/shared/routes/duty-routes';
import { holdKindWords } from '@hinomi/shared/vocabulary/deletion';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useRemoval } from '../../../ui/use-removal.ts';

/** Links beyond this many would bury the holds below; the rest is counted. */
const shownMentions = 10;

/** The way to each post a hold names. */
function HeldMentions({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('holds');
  return (
    <Group gap="sm" className="tabular">
      {ids.slice(0, shownMentions).map((id) => <Anchor key={id} size="sm" renderRoot={(props) => <Link {...props} to="/mentions" search={{ id }} />}>{t('post', { id })}</Anchor>)}
      {ids.length > shownMentions && <Text size="sm">{t('otherPosts', { count: formatCount(ids.length - shownMentions) })}</Text>}
    </Group>
  );
}

/** One hold: what, why, by whom. Releasing happens at once and can be taken back. */
export function HoldRow({ hold }: { hold: Hold }) {
  const { t } = useTranslation('holds');
  const pick = useWords();
  const { can } = useSession();
  const params = { holdId: hold.id };
  const release = useRemoval({
    remove: () => callApi(holdRoutes.release, { params }), restore: () => callApi(holdRoutes.restore, { params }), done: t('didRelease'), failed: t('releaseFailed'), refresh: [queryKeys.hold()],
  });
  const name = hold.name ?? t('posts', { count: formatCount(hold.mentionIds.length) });
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 260px' }}>
          <Text fw={700}>{hold.kind === 'mention' ? name : <>{pick(holdKindWords[hold.kind])}: <bdi>{name}</bdi></>}</Text>
          <Text size="sm" component="div"><PlainText text={hold.reason} /></Text>
          {hold.mentionIds.length > 0 && <HeldMentions ids={hold.mentionIds} />}
          <Text size="sm" c="dimmed">{t('setBy')} <bdi>{hold.setBy}</bdi> <TimeText at={hold.setAt} form="full" /></Text>
          {hold.releasedAt !== null && <Text size="sm" c="dimmed">{t('releasedBy')} <bdi>{hold.releasedBy ?? ''}</bdi> <TimeText at={hold.releasedAt} form="full" /></Text>}
        </Stack>
        {can('hold.write') && hold.releasedAt === null && <Button variant="default" loading={release.isBusy} onClick={release.run} aria-label={`${t('release')}: ${name}`}>{t('release')}</Button>}
      </Group>
    </Paper>
  );
}
