import { Button, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ImeGuard } from '../../ui/ime-guard.tsx';
import { FirstChoices, MoreChoices } from './filter-choices.tsx';
import { countConditions, pickFilter } from './mention-filter.ts';
import type { MentionsSearch } from './mentions-search.ts';
import { useComposedText } from './use-composed-text.ts';
import classes from './mentions.module.css';

type FilterBarProps = { search: MentionsSearch; onChange: (change: Partial<MentionsSearch>) => void; searchField: RefObject<HTMLInputElement | null>; before?: ReactNode };

/** On a phone the list comes first; the number in the button tells of hidden conditions. */
const phoneWidth = 640;
/** Conditions that stand in the part that can be folded away. */
const folded = ['source', 'channel', 'polarity', 'risk', 'judged', 'tag', 'hasEvidence', 'from', 'to'] as const satisfies readonly (keyof MentionsSearch)[];

/** Full-text search and filters; everything chosen here stands in the address. */
export function FilterBar({ search, onChange, searchField, before }: FilterBarProps) {
  const { t } = useTranslation('mentions');
  const [isOpen, setIsOpen] = useState(() => window.innerWidth > phoneWidth && folded.some((name) => search[name] !== undefined));
  const count = countConditions(pickFilter(search));
  const { text, onChange: onType, submitSoon, submitNow } = useComposedText(search.q ?? '', (q) => onChange({ q: q === '' ? undefined : q }));
  return (
    <ImeGuard>
      <div className={classes['filters']} role="search" data-open={isOpen || undefined}>
        {before}
        <TextInput ref={searchField} className={classes['search']} label={t('search')} placeholder={t('searchHint')} value={text} maxLength={200}
          leftSection={<IconSearch size={16} aria-hidden />} onChange={onType} aria-keyshortcuts="/"
          onCompositionEnd={(event) => submitSoon(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') submitNow(event.currentTarget.value);
            if (event.key === 'Escape') event.currentTarget.blur();
          }} />
        <div className={classes['choices']}><FirstChoices search={search} onChange={onChange} /></div>
        <Button variant="default" className={classes['more']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}>
          {count === 0 ? t('filters') : t('filtersCount', { count })}
        </Button>
        {isOpen && <div className={classes['further']}><MoreChoices search={search} onChange={onChange} /></div>}
      </div>
    </ImeGuard>
  );
}
