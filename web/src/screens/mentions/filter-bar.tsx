import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { polarities, polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../lib/words.ts';
import { ImeGuard } from '../../ui/ime-guard.tsx';
import { countConditions, dayToInstant, instantToDay, pickFilter } from './mention-filter.ts';
import type { MentionsSearch } from './mentions-search.ts';
import { useComposedText } from './use-composed-text.ts';
import { useChoices } from './use-mentions.ts';
import classes from './mentions.module.css';

type FilterBarProps = { search: MentionsSearch; onChange: (change: Partial<MentionsSearch>) => void; searchField: RefObject<HTMLInputElement | null> };
type ChoicesProps = Pick<FilterBarProps, 'search' | 'onChange'>;

/** Full-text search and filters; everything chosen here stands in the address. */
export function FilterBar({ search, onChange, searchField }: FilterBarProps) {
  const { t } = useTranslation('mentions');
  const [isOpen, setIsOpen] = useState(false);
  const count = countConditions(pickFilter(search));
  const { text, onChange: onType, submitSoon, submitNow } = useComposedText(search.q ?? '', (q) => onChange({ q: q === '' ? undefined : q }));
  return (
    <ImeGuard>
      <div className={classes['filters']} role="search" data-open={isOpen || undefined}>
        <TextInput ref={searchField} className={classes['search']} label={t('search')} placeholder={t('searchHint')} value={text} maxLength={200}
          leftSection={<IconSearch size={16} aria-hidden />} onChange={onType} aria-keyshortcuts="/"
          onCompositionEnd={(event) => submitSoon(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') submitNow(event.currentTarget.value);
            if (event.key === 'Escape') event.currentTarget.blur();
          }} />
        <Button variant="default" className={classes['more']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}>
          {count === 0 ? t('filters') : t('filtersCount', { count })}
        </Button>
        <div className={classes['choices']}>
          <Selects search={search} onChange={onChange} />
          <Days search={search} onChange={onChange} />
        </div>
      </div>
    </ImeGuard>
  );
}

function Selects({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const { topics, sources } = useChoices();
  const all = { value: '', label: t('all') };
  const toId = (value: string) => (value === '' ? undefined : Number(value));
  const named = (list: readonly { id: number; name: string }[], chosen: number | undefined, gone: string) => [
    all, ...list.map(({ id, name }) => ({ value: String(id), label: name })),
    // A link may name what was removed since: the list is narrowed by it, so the field must say so.
    ...(chosen === undefined || list.some(({ id }) => id === chosen) ? [] : [{ value: String(chosen), label: gone }]),
  ];
  const risks = [1, 2, 3] as const;
  return (
    <>
      <NativeSelect label={t('topic')} value={search.topic ?? ''} data={named(topics, search.topic, t('topicGone'))} onChange={(event) => onChange({ topic: toId(event.currentTarget.value) })} />
      <NativeSelect label={t('source')} value={search.source ?? ''} data={named(sources, search.source, t('sourceGone'))} onChange={(event) => onChange({ source: toId(event.currentTarget.value) })} />
      <NativeSelect label={t('polarity')} value={search.polarity ?? ''} data={[all, ...polarities.map((value) => ({ value, label: pick(polarityWords[value]) }))]}
        onChange={(event) => onChange({ polarity: polarities.find((one) => one === event.currentTarget.value) })} />
      <NativeSelect label={t('risk')} value={search.risk ?? ''} onChange={(event) => onChange({ risk: toId(event.currentTarget.value) })}
        data={[all, ...risks.map((risk) => ({ value: String(risk), label: t(risk === 3 ? 'riskOnly' : 'riskFrom', { word: pick(riskLevelWords[risk]) }) }))]} />
    </>
  );
}

/** Days are days of the reader's zone; the last day belongs to the period, so its end is the midnight after it. */
function Days({ search, onChange }: ChoicesProps) {
  const { t } = useTranslation('mentions');
  return (
    <>
      <TextInput type="date" label={t('from')} value={instantToDay(search.from)} onChange={(event) => onChange({ from: dayToInstant(event.currentTarget.value) })} />
      <TextInput type="date" label={t('to')} value={instantToDay(search.to, 1)} onChange={(event) => onChange({ to: dayToInstant(event.currentTarget.value, 1) })} />
    </>
  );
}
