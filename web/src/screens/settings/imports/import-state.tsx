import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconClock, IconLoader, IconPlayerPause, IconX } from '@tabler/icons-react';
import { importStateWords, type ImportState as State } from '@hinomi/shared/vocabulary/import';
import { colour as colourOf } from '../../../lib/colours.ts';
import { useWords } from '../../../lib/words.ts';

const looks: Record<State, { colour: string; Icon: typeof IconCheck }> = {
  uploading: { colour: colourOf('muted'), Icon: IconClock },
  ready: { colour: colourOf('warn-text'), Icon: IconClock },
  running: { colour: colourOf('accent'), Icon: IconLoader },
  paused: { colour: colourOf('muted'), Icon: IconPlayerPause },
  done: { colour: colourOf('good'), Icon: IconCheck },
  cancelled: { colour: colourOf('muted'), Icon: IconX },
  failed: { colour: colourOf('danger'), Icon: IconAlertTriangle },
  undoing: { colour: colourOf('accent'), Icon: IconLoader },
  undone: { colour: colourOf('muted'), Icon: IconArrowBackUp },
};

/** How an import stands: sign and word. */
export function ImportState({ state }: { state: State }) {
  const pick = useWords();
  const { colour, Icon } = looks[state];
  return <Badge variant="outline" radius="sm" size="lg" color={colour} leftSection={<Icon size={14} aria-hidden />}>{pick(importStateWords[state])}</Badge>;
}
