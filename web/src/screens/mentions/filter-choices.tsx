import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channels, channelWords } from '@hinomi/shared/vocabulary/channel';
import { judgedBy, judgedByWords, polarities, polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { mentionStatuses, mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { useWords } from '../../lib/words.ts';
import { dayToInstant, instantToDay } from './mention-filter.ts';
import type { MentionsSearch } from './mentions-search.ts';
import { useChoices } from './use-mentions.ts';
import { useDesk } from './work/work-desk.ts';

type ChoicesProps = { search: MentionsSearch; onChange: (change: Partial<MentionsSearch>) => void };
type Choice = { value: string; label: string };

const toId = (value: string) => (value === '' ? undefined : Number(value));

/** The choices of a field with 「すべて」 first. */
function useOptions() {
  const { t } = useTranslation('mentions');
  const all = { value: '', label: t('all') };
  const listed = (list: readonly Choice[], chosen: string | undefined, gone: string) => [
    all, ...list,
    // A link may name what was removed since: the list is narrowed by it, so the field must say so.
    ...(chosen === undefined || list.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: gone }]),
  ];
  const named = (list: readonly { id: number; name: string }[], chosen: number | undefined, gone: string) => listed(list.map(({ id, name }) => ({ value: String(id), label: name })), chosen === undefined ? undefined : String(chosen), gone);
  return { all, listed, named };
}

/** What a working list is cut by most: status, assignee, topic. */
export function FirstChoices({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const { topics } = useChoices();
  const { people, me } = useDesk();
  const { all, listed, named } = useOptions();
  const statuses = [{ value: 'open', label: t('statusOpen') }, ...mentionStatuses.map((value) => ({ value, label: pick(mentionStatusWords[value]) }))];
  const assignees = [{ value: 'me', label: t('assigneeMe') }, { value: 'none', label: t('assigneeNone') }, ...people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: String(id), label: name }))];
  return (
    <>
      <NativeSelect label={t('status')} value={search.status ?? ''} data={[all, ...statuses]} onChange={(event) => onChange({ status: [...mentionStatuses, 'open' as const].find((one) => one === event.currentTarget.value) })} />
      <NativeSelect label={t('assignee')} value={String(search.assignee ?? '')} data={listed(assignees, search.assignee === undefined ? undefined : String(search.assignee), t('personGone'))}
        onChange={({ currentTarget: { value } }) => onChange({ assignee: value === 'me' || value === 'none' ? value : toId(value) })} />
      <NativeSelect label={t('topic')} value={search.topic ?? ''} data={named(topics, search.topic, t('topicGone'))} onChange={(event) => onChange({ topic: toId(event.currentTarget.value) })} />
    </>
  );
}

/** The other conditions. */
export function MoreChoices({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const { sources } = useChoices();
  const { all, named } = useOptions();
  const risks = [1, 2, 3] as const;
  return (
    <>
      <NativeSelect label={t('source')} value={search.source ?? ''} data={named(sources, search.source, t('sourceGone'))} onChange={(event) => onChange({ source: toId(event.currentTarget.value) })} />
      <NativeSelect label={t('channel')} value={search.channel ?? ''} data={[all, ...channels.map((value) => ({ value, label: pick(channelWords[value]) }))]}
        onChange={(event) => onChange({ channel: channels.find((one) => one === event.currentTarget.value) })} />
      <NativeSelect label={t('polarity')} value={search.polarity ?? ''} data={[all, ...polarities.map((value) => ({ value, label: pick(polarityWords[value]) }))]}
        onChange={(event) => onChange({ polarity: polarities.find((one) => one === event.currentTarget.value) })} />
      <NativeSelect label={t('risk')} value={search.risk ?? ''} onChange={(event) => onChange({ risk: toId(event.currentTarget.value) })}
        data={[all, ...risks.map((risk) => ({ value: String(risk), label: t(risk === 3 ? 'riskOnly' : 'riskFrom', { word: pick(riskLevelWords[risk]) }) }))]} />
      <NativeSelect label={t('judgement')} value={search.judged ?? ''} data={[all, ...judgedBy.map((value) => ({ value, label: pick(judgedByWords[value]) }))]}
        onChange={(event) => onChange({ judged: judgedBy.find((one) => one === event.currentTarget.value) })} />
      <WorkChoices search={search} onChange={onChange} />
      <Days search={search} onChange={onChange} />
    </>
  );
}

function WorkChoices({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  const { tags } = useDesk();
  const { all, listed } = useOptions();
  const tagOptions = tags.map((tag) => ({ value: tag, label: tag }));
  const evidence = [all, { value: 'true', label: t('evidenceYes') }, { value: 'false', label: t('evidenceNo') }];
  return (
    <>
      <NativeSelect label={t('tag')} value={search.tag ?? ''} data={listed(tagOptions, search.tag, search.tag ?? '')} onChange={({ currentTarget: { value } }) => onChange({ tag: value === '' ? undefined : value })} />
      <NativeSelect label={t('evidence')} value={search.hasEvidence === undefined ? '' : String(search.hasEvidence)} data={evidence}
        onChange={({ currentTarget: { value } }) => onChange({ hasEvidence: value === '' ? undefined : value === 'true' })} />
    </>
  );
}

/** Days are days in Japan; the last day belongs to the period, so its end is the midnight after it. */
function Days({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  return (
    <>
      <TextInput type="date" label={t('from')} value={instantToDay(search.from)} onChange={(event) => onChange({ from: dayToInstant(event.currentTarget.value) })} />
      <TextInput type="date" label={t('to')} value={instantToDay(search.to, 1)} onChange={(event) => onChange({ to: dayToInstant(event.currentTarget.value, 1) })} />
    </>
  );
}
