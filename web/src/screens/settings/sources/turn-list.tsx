import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChartPie, IconEarOff, IconTimelineEventX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SourceHistory } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import type { UseUnit } from '@hinomi/shared/sources/source-kind';
import { sourceTurnWords, type SourceTurn } from '@hinomi/shared/vocabulary/channel';
import { colour, type ColourName } from '../../../lib/colours.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from './sources.module.css';
import './words.ts';

type Turn = SourceHistory['turns'][number];
const firstShown = 10;
const looks: Record<SourceTurn, { Icon: Icon; colour: ColourName }> = {
  failing: { Icon: IconAlertTriangle, colour: 'danger' }, recovered: { Icon: IconCheck, colour: 'good' },
  silent: { Icon: IconEarOff, colour: 'warn-text' }, heard: { Icon: IconCheck, colour: 'good' }, lost: { Icon: IconTimelineEventX, colour: 'danger' },
  budget_half: { Icon: IconChartPie, colour: 'muted' }, budget_most: { Icon: IconChartPie, colour: 'warn-text' }, budget_spent: { Icon: IconChartPie, colour: 'danger' },
};

/** What stands behind a turn: of an allowance the unit in words, of anything else what the source said. */
function TurnDetail({ turn, units }: { turn: Turn; units: readonly UseUnit[] }) {
  const pick = useWords();
  const unit = turn.kind.startsWith('budget_') ? units.find(({ name }) => name === turn.detail) : undefined;
  if (unit !== undefined) return <Text size="sm" c="dimmed">{pick(unit.label)}</Text>;
  if (turn.code === null && turn.detail === null) return null;
  return <Text size="sm" c="dimmed">{turn.code !== null && pick(sourceErrors[turn.code])}{turn.detail !== null && <> <PlainText text={`(${turn.detail})`} /></>}</Text>;
}

function TurnItem({ turn, units }: { turn: Turn; units: readonly UseUnit[] }) {
  const pick = useWords();
  const look = looks[turn.kind];
  return (
    <li className={classes['past']}>
      <look.Icon size={18} aria-hidden color={colour(look.colour)} />
      <div>
        <Text size="sm"><TimeText at={turn.at} /> <b>{pick(sourceTurnWords[turn.kind])}</b></Text>
        <TurnDetail turn={turn} units={units} />
      </div>
    </li>
  );
}

/** Turns in the health of a source, newest first. */
export function TurnList({ turns, units }: { turns: readonly Turn[]; units: readonly UseUnit[] }) {
  const { t } = useTranslation('sources');
  const [shown, setShown] = useState(firstShown);
  return (
    <>
      <ol className="plain-list">{turns.slice(0, shown).map((turn) => <TurnItem key={turn.id} turn={turn} units={units} />)}</ol>
      {turns.length > shown && <div><Button size="xs" variant="default" onClick={() => setShown(shown + 50)}>{t('showMore', { count: turns.length - shown })}</Button></div>}
    </>
  );
}
