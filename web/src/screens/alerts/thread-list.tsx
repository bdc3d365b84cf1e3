import { useTranslation } from 'react-i18next';
import type { AlertEntry } from '@hinomi/shared/contracts/alert';
import { alertEntryWords, alertVerdictWords, type AlertEntryKind } from '@hinomi/shared/vocabulary/alert';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { WireList } from './standing-note.tsx';
import classes from './alerts.module.css';

/** The thread of one storm, oldest first: what happened by itself, and what people decided. */
export function ThreadList({ entries, onOpen }: { entries: readonly AlertEntry[]; onOpen: (id: number) => void }) {
  return <ol className={classes['thread']}>{entries.map((entry) => <ThreadEntry key={entry.id} entry={entry} onOpen={onOpen} />)}</ol>;
}

const moves: ReadonlySet<AlertEntryKind> = new Set<AlertEntryKind>(['opened', 'reignited', 'raised', 'lowered', 'resolved']);

function ThreadEntry({ entry, onOpen }: { entry: AlertEntry; onOpen: (id: number) => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const { kind, person, reason, note, detail: { earlier } } = entry;
  return (
    <li data-kind={kind} data-by={person === null ? 'product' : 'person'}>
      <div className={classes['step']}>
        <TimeText at={entry.at} /> <b>{pick(alertEntryWords[kind])}</b>
        {moves.has(kind) && <LevelChip level={entry.level} size="sm" />}
        {person !== null && <span className={classes['by']}><bdi>{t('by', { name: person })}</bdi></span>}
      </div>
      {/* A notice repeats the sentence of what it tells of. */}
      {reason !== null && kind !== 'told' && <p className={classes['stepReason']}>{pick(reason)}</p>}
      {/* A verdict stands before what was said of it; a decision to wait behind its reason. */}
      {(kind === 'judged' ? [<EntryFacts key="facts" entry={entry} />, <Note key="note" note={note} />] : [<Note key="note" note={note} />, <EntryFacts key="facts" entry={entry} />])}
      {earlier !== undefined && <button type="button" className={classes['inlineLink']} onClick={() => onOpen(earlier)}>{t('earlierAlert')}</button>}
    </li>
  );
}

function Note({ note }: { note: string | null }) {
  return note === null ? null : <p className={classes['quote']}>{note}</p>;
}

/** What an entry holds besides its sentence. */
function EntryFacts({ entry: { kind, detail } }: { entry: AlertEntry }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (kind === 'told') return <p className={classes['stepReason']}>{(detail.mails ?? 0) > 0 ? t('toldMails', { count: detail.mails }) : t('toldScreen')}</p>;
  if (kind === 'handed_over') return <p className={classes['stepReason']}>{t('handedTo', { name: detail.to ?? '' })}</p>;
  if (kind === 'realarmed') return <p className={classes['stepReason']}>{t('realarmed')}</p>;
  if (kind === 'judged') return <p className={classes['stepReason']}>{detail.verdict == null ? t('verdictTaken') : pick(alertVerdictWords[detail.verdict])}</p>;
  return kind === 'waited' ? <WaitFacts detail={detail} /> : null;
}

/** What a decision to wait was tied to. */
function WaitFacts({ detail: { wires, levelAbove, reviewAt } }: { detail: AlertEntry['detail'] }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  if (wires === undefined || levelAbove === undefined || reviewAt === undefined) return null;
  return <><p className={classes['stepReason']}>{t('review')}: {formatTable(reviewAt, language)}</p><WireList wires={wires} levelAbove={levelAbove} /></>;
}
