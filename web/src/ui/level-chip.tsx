import type { CSSProperties } from 'react';
import { levelWords, type Level } from '@hinomi/shared/vocabulary/level';
import { colour } from '../lib/colours.ts';
import { useWords } from '../lib/words.ts';
import classes from './level-chip.module.css';

const look = (level: Level, shape: string) => ({ fill: colour(`level-${level}-fill`), text: colour(`level-${level}-text`), edge: colour(`level-${level}-edge`), line: colour(`level-${level}-line`), shape });
/** Fill, text, edge and shape of the five levels, and their colour as a bare line; contrast of text on fill is 4.5 or more in both schemes. */
export const levelLooks: Record<Level, { fill: string; text: string; edge: string; line: string; shape: string }> = {
  1: look(1, '○'), 2: look(2, '△'), 3: look(3, '◆'), 4: look(4, '⬢'), 5: look(5, '■'),
};

type Props = { level: Level; size?: 'sm' | 'md' | 'lg' };

/** A level, never by colour alone: shape, number and word. */
export function LevelChip({ level, size = 'md' }: Props) {
  const pick = useWords();
  const chip = levelLooks[level];
  const style = { '--level-fill': chip.fill, '--level-text': chip.text, '--level-border': chip.edge } as CSSProperties;
  return (
    <span className={classes['chip']} data-size={size} data-level={level} style={style}>
      <span aria-hidden="true">{chip.shape}</span>
      <span>{level}</span>
      <span>{pick(levelWords[level])}</span>
    </span>
  );
}
