import { IconFileCertificate, IconNote } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { wholeText } from '../../ui/whole-text.ts';
import { MentionChips } from './mention-chips.tsx';
import { clipAroundHit, spelledHits } from './text-pieces.ts';
import { StatusChip } from './work/status-chip.tsx';
import { useShown } from './work/work-desk.ts';
import classes from './mentions.module.css';

export type RowActs = {
  open: (id: string, byKeyboard: boolean) => void;
  toggle: (id: string, isRange: boolean) => void;
  openCopies: (id: string) => void;
  fits: (mention: Mention) => boolean;
};
type MentionRowProps = { base: Mention; words: readonly string[]; level: Level | null; isCurrent: boolean; isSelected: boolean; canWork: boolean; acts: RowActs };

/** One row of the list. The button with the text covers the row; its name is the text of the post. */
export const MentionRow = memo(function MentionRow({ base, words, level, isCurrent, isSelected, canWork, acts }: MentionRowProps) {
  const { t } = useTranslation('mentions');
  const mention = useShown(base);
  const clip = clipAroundHit(wholeText(mention), words);
  const isGone = !acts.fits(mention);
  const onClick = (event: MouseEvent) => (event.shiftKey && canWork ? acts.toggle(mention.id, true) : acts.open(mention.id, event.detail === 0));
  return (
    <article className={classes['row']} data-selected={isCurrent || undefined} data-chosen={isSelected || undefined} data-gone={isGone || undefined} data-deleted={mention.deletedAt !== null || undefined}>
      {canWork && (
        <label className={classes['tick']}>
          <input type="checkbox" checked={isSelected} aria-label={t('selectRow', { text: clip.slice(0, 40) || t('noText') })} readOnly
            onClick={(event) => acts.toggle(mention.id, event.shiftKey)} />
        </label>
      )}
      <div className={classes['cell']}>
        <RowHead mention={mention} level={level} isGone={isGone} />
        <button type="button" className={classes['open']} aria-current={isCurrent || undefined} data-mention-row={mention.id} onClick={onClick}>
          <PlainText text={clip === '' ? t('noText') : clip} lines={2} hits={spelledHits(clip, words)} />
        </button>
        <RowFoot mention={mention} onCopies={() => acts.openCopies(mention.id)} />
      </div>
    </article>
  );
});

/** Tone, level of the topic, how far PR is and who has it. */
function RowHead({ mention, level, isGone }: Pick<MentionRowProps, 'level'> & { mention: Mention; isGone: boolean }) {
  const { t } = useTranslation('mentions');
  return (
    <div className={classes['meta']}>
      {mention.judgement === null ? <span className={classes['unjudged']}>? {t('unjudged')}</span> : <PolarityMark polarity={mention.judgement.polarity} />}
      {level !== null && <LevelChip level={level} size="sm" />}
      <StatusChip status={mention.work.status} />
      {mention.work.assignee !== null && <span className={classes['assignee']}><bdi>{mention.work.assignee.name}</bdi></span>}
      {isGone && <span className={classes['gone']}>{t('goneRow')}</span>}
      <span className={classes['when']}><TimeText at={mention.sortAt} /></span>
    </div>
  );
}

/** Who wrote it and where, what PR has put to it, and its copies. */
function RowFoot({ mention, onCopies }: { mention: Mention; onCopies: () => void }) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const { tags, noteCount, hasEvidence } = mention.work;
  return (
    <div className={classes['under']}>
      {mention.copies > 1 && <button type="button" className={classes['copies']} onClick={onCopies} aria-label={t('copiesOpen', { count: mention.copies })}>×{mention.copies}</button>}
      <MentionChips mention={mention} />
      {hasEvidence && <span className={classes['sign']} title={t('hasEvidence')}><IconFileCertificate size={15} aria-label={t('hasEvidence')} /></span>}
      {noteCount > 0 && <span className={classes['sign']} title={t('noteCount', { count: noteCount })}><IconNote size={15} aria-label={t('noteCount', { count: noteCount })} />{noteCount}</span>}
      {tags.map((tag) => <span key={tag} className={classes['tag']}><bdi>{tag}</bdi></span>)}
      <AuthorText mention={mention} />
      <span className={classes['source']}><bdi>{mention.sourceName}</bdi> ({pick(channelWords[mention.channel])})</span>
    </div>
  );
}

/** Name and reach of who wrote it. */
export function AuthorText({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentions');
  const name = mention.authorName ?? mention.authorHandle ?? t('unknownAuthor');
  return (
    <span className={classes['author']}>
      <span className={classes['authorName']}><PlainText text={name} isName /></span>
      {mention.authorFollowers !== null && <span className={classes['reach']}>({t('followers', { count: mention.authorFollowers.toLocaleString('en-US') })})</span>}
    </span>
  );
}
