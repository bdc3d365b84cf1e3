import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { wholeText } from '../../ui/whole-text.ts';
import { MentionChips } from './mention-chips.tsx';
import { clipAroundHit, spelledHits } from './text-pieces.ts';
import classes from './mentions.module.css';

type MentionRowProps = { mention: Mention; words: readonly string[]; isSelected: boolean; onOpen: (id: string) => void };

/** One row of the list. The button covers the row; its name is the text of the post. */
export const MentionRow = memo(function MentionRow({ mention, words, isSelected, onOpen }: MentionRowProps) {
  const { t } = useTranslation('mentions');
  const whole = wholeText(mention);
  const clip = clipAroundHit(whole, words);
  return (
    <article className={classes['row']} data-selected={isSelected || undefined} data-deleted={mention.deletedAt !== null || undefined}>
      <div className={classes['meta']}>
        {mention.judgement === null ? <span className={classes['unjudged']}>? {t('unjudged')}</span> : <PolarityMark polarity={mention.judgement.polarity} />}
        <TimeText at={mention.sortAt} />
        <AuthorText mention={mention} />
        <span className={classes['source']}><bdi>{mention.sourceName}</bdi></span>
      </div>
      <button type="button" className={classes['open']} aria-current={isSelected || undefined} data-mention-row={mention.id} onClick={() => onOpen(mention.id)}>
        <PlainText text={clip === '' ? t('noText') : clip} lines={2} hits={spelledHits(clip, words)} />
      </button>
      <MentionChips mention={mention} />
    </article>
  );
});

/** Name and reach of who wrote it. */
export function AuthorText({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentions');
  const name = mention.authorName ?? mention.authorHandle ?? t('unknownAuthor');
  return (
    <span className={classes['author']}>
      <span className={classes['authorName']}><PlainText text={name} isName /></span>
      {mention.authorFollowers !== null && <span>({t('followers', { count: mention.authorFollowers.toLocaleString('en-US') })})</span>}
    </span>
  );
}
