import type { HealthState } from '@hinomi/shared/vocabulary/upkeep';
import { healthStateWords } from '@hinomi/shared/vocabulary/upkeep';
import { useWords } from '../../../lib/words.ts';
import classes from './status.module.css';

const shapes: Record<HealthState, string> = { ok: '○', attention: '△', problem: '◆' };

/** How a check stands, never by colour alone: shape and word. */
export function StateMark({ state }: { state: HealthState }) {
  const pick = useWords();
  return (
    <span className={classes['mark']} data-state={state}>
      <span aria-hidden="true">{shapes[state]}</span>
      <span>{pick(healthStateWords[state])}</span>
    </span>
  );
}
