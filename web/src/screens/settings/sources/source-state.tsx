import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconX } from '@tabler/icons-react';
import { sourceStateWords, type SourceState as State } from '@hinomi/shared/vocabulary/channel';
import { colour as colourOf } from '../../../lib/colours.ts';
import { useWords } from '../../../lib/words.ts';

const looks: Record<State, { colour: string; Icon: typeof IconCheck }> = {
  new: { colour: colourOf('muted'), Icon: IconClock },
  ok: { colour: colourOf('good'), Icon: IconCheck },
  late: { colour: colourOf('warn-text'), Icon: IconAlertTriangle },
  failing: { colour: colourOf('danger'), Icon: IconX },
  paused: { colour: colourOf('muted'), Icon: IconPlayerPause },
};

/** Health of a source: sign and word. */
export function SourceState({ state }: { state: State }) {
  const pick = useWords();
  const { colour, Icon } = looks[state];
  return <Badge variant="outline" radius="sm" size="lg" color={colour} leftSection={<Icon size={14} aria-hidden />}>{pick(sourceStateWords[state])}</Badge>;
}
