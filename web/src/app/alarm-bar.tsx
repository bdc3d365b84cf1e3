import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { alarmLevel, levelWords } from '@hinomi/shared/vocabulary/level';
import { formatElapsed } from '../lib/dates.ts';
import { useWords } from '../lib/words.ts';
import { useNow } from '../ui/use-now.ts';
import { useFiringAlerts } from './use-bell.ts';
import './words.ts';

function Elapsed({ since }: { since: string }) {
  const { t } = useTranslation('app');
  const now = useNow(1_000);
  return <span className="tabular" role="timer" aria-live="off">{t('since')} {formatElapsed(now - new Date(since).getTime())}</span>;
}

/** On every page while an alert of level 3 or more fires, which is until somebody takes it, decides to wait or calls it false: what, how many, how long nobody has, and the way there. */
export function AlarmBar() {
  const { t } = useTranslation('app');
  const pick = useWords();
  const { data } = useFiringAlerts();
  const open = (data?.alerts ?? []).filter((alert) => alert.level >= alarmLevel);
  const [worst] = open.toSorted((a, b) => b.level - a.level || a.firedAt.localeCompare(b.firedAt));
  if (worst === undefined) return null;
  const oldest = open.reduce((first, alert) => (alert.firedAt < first ? alert.firedAt : first), worst.firedAt);
  return (
    <div className="alarm-bar" data-level={worst.level}>
      <span role={worst.level >= 4 ? 'alert' : 'status'}>
        <strong>{t('alarmOne', { topic: worst.topicName, level: worst.level, word: pick(levelWords[worst.level]) })}</strong>
        {' '}{t('alarm', { count: open.length })}
      </span>
      <Elapsed since={oldest} />
      <Link to="/alerts" search={{ id: worst.id }}>{t('alarmOpen')}</Link>
    </div>
  );
}
