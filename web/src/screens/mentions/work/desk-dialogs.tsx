import { LabelDialog } from '../label/label-dialog.tsx';
import type { MentionFilter } from '../mentions-search.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ExcludeDialog } from './exclude-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import type { Dialog } from './work-desk.ts';

/** The question that stands over the screen, if any. */
export function DeskDialogs({ dialog, filter }: { dialog: Dialog | null; filter: MentionFilter }) {
  switch (dialog?.kind) {
    case 'assign': return <AssignDialog mentions={dialog.mentions} />;
    case 'tags': return <TagsDialog mentions={dialog.mentions} />;
    case 'label': return <LabelDialog targets={dialog.targets} />;
    case 'exclude': return <ExcludeDialog mention={dialog.mention} word={dialog.word} />;
    case 'hold': return <HoldDialog mention={dialog.mention} />;
    case 'export': return <ExportDialog filter={filter} />;
    case undefined: return null;
  }
}
