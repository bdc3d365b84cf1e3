import { useId } from 'react';
import { colour, type ColourName } from '../../lib/colours.ts';

export type HatchKind = 'silent' | 'lost';
/** Two hatchings that differ by direction as well as by colour. */
const hatches: Record<HatchKind, { line: ColourName; turn: number }> = { silent: { line: 'warn-line', turn: 45 }, lost: { line: 'danger-line', turn: -45 } };

/** The pattern of a span that was not heard, for the `defs` of a picture. */
export function HatchPattern({ id, kind }: { id: string; kind: HatchKind }) {
  const { line, turn } = hatches[kind];
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width="6" height="6" patternTransform={`rotate(${turn})`}>
      <line x1="0" y1="0" x2="0" y2="6" stroke={colour(line)} strokeWidth="3" strokeOpacity="0.7" />
    </pattern>
  );
}

/** The same as a small sign, for a legend or a list. */
export function HatchMark({ kind }: { kind: HatchKind }) {
  const id = useId();
  return (
    <svg width="22" height="14" aria-hidden="true" style={{ flex: 'none' }}>
      <defs><HatchPattern id={id} kind={kind} /></defs>
      <rect x="0.5" y="0.5" width="21" height="13" fill={`url(#${id})`} stroke={colour(hatches[kind].line)} />
    </svg>
  );
}
