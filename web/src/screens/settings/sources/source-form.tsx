import { useEffect, useRef } from 'react';
import { Button, Group, NativeSelect, Switch, Text, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mustKeepOnlyMatches, type SourceKind } from '@hinomi/shared/sources/source-kind';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { BudgetFields } from './budget-fields.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { KindFacts } from './kind-facts.tsx';
import { SettingFields } from './setting-fields.tsx';
import { intervalChoices, type KeptSecrets, type SourceDraft } from './source-draft.ts';
import './words.ts';

type Props = {
  kind: SourceKind; draft: SourceDraft; change: (draft: SourceDraft) => void; fieldError: (path: string) => string | undefined; kept: KeptSecrets | null;
  /** Leads back to the choice of kinds; absent while a stored source is changed. */
  onOtherKind?: () => void;
};

function KindHead({ draft, onOtherKind }: Pick<Props, 'draft' | 'onOtherKind'>) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs"><ChannelIcon channel={draft.channel} size={24} /><Text fw={700}>{pick(channelWords[draft.channel])}</Text></Group>
      {onOtherKind !== undefined && <Button size="xs" variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onOtherKind}>{t('otherKind')}</Button>}
    </Group>
  );
}

function IntervalField({ kind, draft, change, fieldError }: Props) {
  const { t } = useTranslation('sources');
  const language = useLanguage();
  return (
    <NativeSelect
      label={t('interval')} description={t('intervalMeans', { count: formatCount(Math.max(1, Math.floor(86_400 / draft.intervalSeconds))) })} value={String(draft.intervalSeconds)} error={fieldError('intervalSeconds')}
      data={intervalChoices(draft.intervalSeconds, kind.interval.least).map((seconds) => ({ value: String(seconds), label: formatSpan(seconds, language) }))}
      onChange={(event) => change({ ...draft, intervalSeconds: Number(event.currentTarget.value) })}
    />
  );
}

/** Everything one source is told, drawn from the spec of its kind alone. */
export function SourceForm(props: Props) {
  const { kind, draft, change, fieldError, kept } = props;
  const { t } = useTranslation('sources');
  const isForced = mustKeepOnlyMatches(kind, draft.settings);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <>
      <KindHead {...props} />
      <KindFacts kind={kind} />
      <TextInput
        ref={name} label={t('name')} required value={draft.name} maxLength={200} error={fieldError('name')} data-autofocus
        onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
      />
      <SettingFields kind={kind} draft={draft} change={change} fieldError={fieldError} kept={kept} />
      {kind.modeOf(draft.settings) === 'poll' && <IntervalField {...props} />}
      <BudgetFields kind={kind} budget={draft.budget} change={(budget) => change({ ...draft, budget })} fieldError={fieldError} />
      <Switch
        label={t('matches')} description={t(`matchesWhy.${kind.keepsOnlyMatches}`)} checked={isForced || draft.keepsOnlyMatches} disabled={isForced}
        onChange={(event) => change({ ...draft, keepsOnlyMatches: event.currentTarget.checked })}
      />
      <Switch label={t('paused')} checked={draft.isPaused} onChange={(event) => change({ ...draft, isPaused: event.currentTarget.checked })} />
    </>
  );
}
