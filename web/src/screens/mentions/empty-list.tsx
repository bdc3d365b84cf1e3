import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { countConditions } from './mention-filter.ts';
import { ClearButton } from './mention-list.tsx';
import type { MentionFilter } from './mentions-search.ts';
import { useChoices } from './use-mentions.ts';

/** Why nothing is listed: nothing collected yet, nothing left to do, or a filter that finds nothing. */
export function EmptyList({ filter, onClear }: { filter: MentionFilter; onClear: () => void }) {
  const { t } = useTranslation('mentions');
  const language = useLanguage();
  const { sources } = useChoices();
  const count = countConditions(filter);
  if (count === 0) return <EmptyNote title={t('empty')} text={t('emptyText')} action={<Button variant="default" renderRoot={(root) => <Link to="/settings/sources" {...root} />}>{t('toSources')}</Button>} />;
  if (count === 1 && (filter.status === 'new' || filter.status === 'open')) {
    const last = sources.map(({ health }) => health.lastSuccessAt ?? '').toSorted().at(-1) ?? '';
    return <EmptyNote title={t(filter.status === 'new' ? 'noneNew' : 'noneOpen')} text={last === '' ? t('neverSwept') : t('lastSweep', { time: formatTable(last, language) })} action={<ClearButton onClear={onClear} />} />;
  }
  return <EmptyNote title={t('noMatch')} text={t('noMatchText')} action={<ClearButton onClear={onClear} />} />;
}
