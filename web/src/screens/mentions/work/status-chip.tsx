import { mentionStatusWords, type MentionStatus } from '@hinomi/shared/vocabulary/mention-work';
import { useWords } from '../../../lib/words.ts';
import classes from './work.module.css';

const shapes: Record<MentionStatus, string> = { new: '●', in_progress: '◐', waiting: '…', escalated: '↑', done: '✓', no_action: '－' };

/** How far PR is with a mention: sign and word. */
export function StatusChip({ status }: { status: MentionStatus }) {
  const pick = useWords();
  return <span className={classes['status']} data-status={status}><span aria-hidden="true">{shapes[status]}</span> {pick(mentionStatusWords[status])}</span>;
}
