import type { CSSProperties } from 'react';
import { levelWords, type Level } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../lib/words.ts';
import classes from './level-chip.module.css';

/** Fill, text and shape of the five levels (contrast of text on fill 4.6 or more). */
export const levelLooks: Record<Level, { fill: string; text: string; border: string; shape: string }> = {
  1: { fill: '#c5d7fb', text: '#1a1a1a', border: '#c5d7fb', shape: '○' },
  2: { fill: '#ffd43d', text: '#1a1a1a', border: '#927200', shape: '△' },
  3: { fill: '#ec0000', text: '#ffffff', border: '#ec0000', shape: '◆' },
  4: { fill: '#aa00aa', text: '#ffffff', border: '#aa00aa', shape: '⬢' },
  5: { fill: '#1a1a1a', text: '#ffffff', border: '#1a1a1a', shape: '■' },
};

type Props = { level: Level; size?: 'sm' | 'md' | 'lg' };

/** A level, never by colour alone: shape, number and word. */
export function LevelChip({ level, size = 'md' }: Props) {
  const pick = useWords();
  const look = levelLooks[level];
  const style = { '--level-fill': look.fill, '--level-text': look.text, '--level-border': look.border } as CSSProperties;
  return (
    <span className={classes['chip']} data-size={size} data-level={level} style={style}>
      <span aria-hidden="true">{look.shape}</span>
      <span>{level}</span>
      <span>{pick(levelWords[level])}</span>
    </span>
  );
}
