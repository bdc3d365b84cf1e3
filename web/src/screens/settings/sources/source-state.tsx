import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconX } from '@tabler/icons-react';
import { sourceStateWords, type SourceState as State } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../../lib/words.ts';

const looks: Record<State, { colour: string; Icon: typeof IconCheck }> = {
  new: { colour: '#555555', Icon: IconClock },
  ok: { colour: '#197a4b', Icon: IconCheck },
  late: { colour: '#806300', Icon: IconAlertTriangle },
  failing: { colour: '#ce0000', Icon: IconX },
  paused: { colour: '#555555', Icon: IconPlayerPause },
};

/** Health of a source: sign and word. */
export function SourceState({ state }: { state: State }) {
  const pick = useWords();
  const { colour, Icon } = looks[state];
  return <Badge variant="outline" radius="sm" size="lg" color={colour} leftSection={<Icon size={14} aria-hidden />}>{pick(sourceStateWords[state])}</Badge>;
}
