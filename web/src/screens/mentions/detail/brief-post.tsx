import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { PlainText } from '../../../ui/plain-text.tsx';
import { PolarityMark } from '../../../ui/polarity-mark.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { wholeText } from '../../../ui/whole-text.ts';
import { AuthorText } from '../mention-row.tsx';
import { StatusChip } from '../work/status-chip.tsx';
import { useDesk, useShown } from '../work/work-desk.ts';
import classes from '../work/work.module.css';

const deepest = 6;
type BriefPostProps = { base: Mention; isHere?: boolean; depth?: number };

/** Another post in two lines; opens in the detail. */
export function BriefPost({ base, isHere = false, depth = 0 }: BriefPostProps) {
  const { t } = useTranslation('mentions');
  const { open } = useDesk();
  const mention = useShown(base);
  return (
    <div className={classes['brief']} data-here={isHere || undefined} style={{ '--depth': Math.min(deepest, depth) } as CSSProperties}>
      <div className={classes['briefMeta']}>
        {mention.judgement !== null && <PolarityMark polarity={mention.judgement.polarity} />}
        <TimeText at={mention.sortAt} /><AuthorText mention={mention} /><StatusChip status={mention.work.status} />
      </div>
      {isHere ? <div className={classes['briefText']} aria-current="true"><PlainText text={wholeText(mention) || t('noText')} lines={2} /></div>
        : <button type="button" className={classes['briefText']} onClick={() => open(mention.id)}><PlainText text={wholeText(mention) || t('noText')} lines={2} /></button>}
    </div>
  );
}
