import { Button, Skeleton } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { useWords } from '../../../lib/words.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { noFilter, pickFilter } from '../mention-filter.ts';
import type { MentionFilter, MentionsSearch } from '../mentions-search.ts';
import { SavedViews } from './saved-views.tsx';
import { changeView, createView, useViewActs, useViewCount, useViews } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { builtInNames, builtInViews, chosenView, filterOf, isSameFilter, sortViews, type BuiltInName } from './view-state.ts';
import classes from './views.module.css';

type Choose = (change: Partial<MentionsSearch>) => void;
type ViewPanelProps = { search: MentionsSearch; onChoose: Choose; /** The panel stands open, so counts are wanted. */ isShown: boolean };

/** Views of 投稿: built-in ones with counts, one's own and shared ones; the present filter can be saved as one. */
export function ViewPanel({ search, onChoose, isShown }: ViewPanelProps) {
  const { t } = useTranslation('mentionViews');
  const query = useViews();
  const views = query.data?.views ?? [];
  const here = chosenView(search, views);
  const filter = pickFilter(search);
  const [dialog, setDialog] = useState<{ view: View | null } | null>(null);
  const { own } = sortViews(views);
  const acts = useViewActs(own);
  const choose = (view: BuiltInName | View) => onChoose({ ...noFilter, isGrouped: undefined, ...filterOf(view), view: typeof view === 'string' ? view : String(view.id) });
  const save = (name: string, isShared: boolean) => (dialog?.view ? changeView(dialog.view, { name, isShared }) : createView(name, isShared, filter, own));
  return (
    <nav className={classes['panel']} aria-label={t('title')}>
      {builtInNames.map((name) => <BuiltIn key={name} name={name} isHere={here === name} isShown={isShown} onChoose={() => choose(name)} />)}
      <QueryState query={query} skeleton={<><Skeleton height={28} mb={6} /><Skeleton height={28} /></>}>
        {() => <SavedViews views={views} here={typeof here === 'object' && here !== null ? here.id : undefined} acts={{ choose, edit: (view) => setDialog({ view }), remove: acts.remove, move: acts.move }} />}
      </QueryState>
      <Changed here={here} filter={filter} onStore={acts.store} onSave={() => setDialog({ view: null })} />
      {dialog !== null && (
        <ViewDialog view={dialog.view} save={save} onClose={() => setDialog(null)} onDone={(view) => {
          if (dialog.view === null) onChoose({ view: String(view.id) });
          setDialog(null);
        }} />
      )}
    </nav>
  );
}

const counted: ReadonlySet<BuiltInName> = new Set<BuiltInName>(['new', 'mine', 'escalated']);

function BuiltIn({ name, isHere, isShown, onChoose }: { name: BuiltInName; isHere: boolean; isShown: boolean; onChoose: () => void }) {
  const { t } = useTranslation('mentionViews');
  const pick = useWords();
  const count = useViewCount(name, builtInViews[name].filter, isShown && counted.has(name));
  return (
    <div className={classes['item']} data-here={isHere || undefined}>
      <button type="button" className={classes['choose']} aria-current={isHere || undefined} onClick={onChoose} data-view={name}>
        <span className={classes['name']}>{pick(builtInViews[name].words)}</span>
        {count !== null && <span className={classes['count']} aria-label={t('count', { text: count })}>{count}</span>}
      </button>
    </div>
  );
}

type ChangedProps = { here: BuiltInName | View | null; filter: MentionFilter; onStore: (view: View, filter: MentionFilter) => void; onSave: () => void };

/** Saving the present filter: into the view it came from, or as a new one. */
function Changed({ here, filter, onStore, onSave }: ChangedProps) {
  const { t } = useTranslation('mentionViews');
  const isChanged = here === null || !isSameFilter(filterOf(here), filter);
  if (!isChanged) return null;
  return (
    <div className={classes['save']}>
      {typeof here === 'object' && here !== null && here.isOwn && <Button size="compact-sm" variant="default" fullWidth onClick={() => onStore(here, filter)}>{t('store')}</Button>}
      <Button size="compact-sm" variant="light" fullWidth leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={onSave}>{t('saveAs')}</Button>
    </div>
  );
}
