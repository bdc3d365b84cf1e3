import { Button, Group, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBan, IconFileCertificate, IconGavel, IconLink, IconTag } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { mentionStatuses, mentionStatusWords, type MentionStatus } from '@hinomi/shared/vocabulary/mention-work';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { copyText } from '../../../lib/copy-text.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { useSession } from '../../../lib/session.ts';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { useHolds } from '../detail/use-holds.ts';
import { useDesk } from './work-desk.ts';
import { StatusChip } from './status-chip.tsx';
import classes from './work.module.css';

/** Copies the address of a post in Hinomi and says so; where the browser refuses, shows it to be copied by hand. */
export function useCopyLink(): (mention: Pick<Mention, 'id'>) => void {
  const { t } = useTranslation('mentionWork');
  return ({ id }) => {
    const address = `${window.location.origin}/mentions?id=${id}`;
    void copyText(address).then((isDone) => notifications.show(isDone ? { message: t('linkCopied'), autoClose: 3_000 } : { title: t('linkByHand'), message: address, autoClose: false }));
  };
}

/** Keeps the post as it is now; undo releases that copy again. */
export function useKeepEvidence() {
  const { t } = useTranslation('mentionWork');
  const wordsOf = useErrorWords();
  const { offerUndo } = useDesk();
  const refresh = (mentionId: string) => queryClient.invalidateQueries({ queryKey: queryKeys.mention('detail', mentionId) });
  return useMutation({
    mutationFn: (mentionId: string) => callApi(mentionWorkRoutes.keepEvidence, { params: { mentionId } }),
    onSuccess: ({ id }, mentionId) => {
      void refresh(mentionId);
      offerUndo(t('didKeep'), async () => {
        await callApi(mentionWorkRoutes.releaseEvidence, { params: { mentionId, evidenceId: id } });
        await refresh(mentionId);
      });
    },
    onError: (error) => notifications.show({ color: 'red', title: t('keepFailed'), message: wordsOf(error), autoClose: 10_000 }),
  });
}

/** The part of the text the reader has marked, as the word to exclude. */
const markedText = (): string => (window.getSelection()?.toString() ?? '').replace(/\s+/gu, ' ').trim().slice(0, 100);

/** Status, assignment and the other acts on the opened post. */
export function ActStrip({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentionWork');
  const { can, ask } = useDesk();
  const keep = useKeepEvidence();
  const copyLink = useCopyLink();
  return (
    <div className={classes['strip']}>
      {can.work ? <WorkFields mention={mention} /> : <WorkFacts mention={mention} />}
      <Group gap={6}>
        {can.work && <Button size="compact-sm" variant="default" leftSection={<IconTag size={16} aria-hidden />} onClick={() => ask({ kind: 'tags', mentions: [mention] })}>{t('tags')}</Button>}
        {can.work && <Button size="compact-sm" variant="default" leftSection={<IconFileCertificate size={16} aria-hidden />} loading={keep.isPending} onClick={() => keep.mutate(mention.id)}>{t('keep')}</Button>}
        {can.exclude && mention.topicIds.length > 0 && <Button size="compact-sm" variant="default" leftSection={<IconBan size={16} aria-hidden />} onMouseDown={(event) => event.preventDefault()} onClick={() => ask({ kind: 'exclude', mention, word: markedText() })}>{t('exclude')}</Button>}
        <HoldButton mention={mention} />
        <Button size="compact-sm" variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={() => copyLink(mention)}>{t('copyLink')}</Button>
      </Group>
      {mention.work.tags.length > 0 && <ul className={classes['tags']} aria-label={t('tags')}>{mention.work.tags.map((tag) => <li key={tag}><bdi>{tag}</bdi></li>)}</ul>}
    </div>
  );
}

/** Leads to a legal hold of this one post, where somebody may order it and it is not held yet. A deleted post has nothing left to hold. */
function HoldButton({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentionWork');
  const { can } = useSession();
  const { ask } = useDesk();
  const isFree = useHolds(mention.id)?.length === 0;
  if (!can('hold.write') || !isFree || mention.deletedAt !== null) return null;
  return <Button size="compact-sm" variant="default" leftSection={<IconGavel size={16} aria-hidden />} onClick={() => ask({ kind: 'hold', mention })}>{t('hold')}</Button>;
}

function WorkFields({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  const { change, people, me } = useDesk();
  const { status, assignee } = mention.work;
  const gone = assignee !== null && !people.some(({ id }) => id === assignee.id) ? [{ value: String(assignee.id), label: assignee.name }] : [];
  return (
    <div className={classes['fields']}>
      <NativeSelect size="sm" label={t('status')} value={status} data={mentionStatuses.map((value) => ({ value, label: pick(mentionStatusWords[value]) }))}
        onChange={(event) => change([mention], { status: event.currentTarget.value as MentionStatus })} />
      <NativeSelect size="sm" label={t('assignee')} value={assignee === null ? '' : String(assignee.id)} data={[{ value: '', label: t('assignNobody') }, ...gone, ...people.map(({ id, name }) => ({ value: String(id), label: id === me.id ? t('assignMe', { name }) : name }))]}
        onChange={({ currentTarget: { value } }) => change([mention], { assigneeId: value === '' ? null : Number(value) })} />
    </div>
  );
}

function WorkFacts({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentionWork');
  return <p className={classes['factLine']}><StatusChip status={mention.work.status} /> <span>{t('assignee')}: <bdi>{mention.work.assignee?.name ?? t('assignNobody')}</bdi></span></p>;
}
