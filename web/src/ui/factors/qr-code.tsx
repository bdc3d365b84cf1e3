import { useMemo } from 'react';
import { encode } from 'uqr';

/** Modules of quiet around the code, as its standard asks. */
const quiet = 4;

/** A QR code as one SVG path; dark on white in every colour scheme, because cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, side } = useMemo(() => {
    const { data, size } = encode(text, { border: 0, ecc: 'M' });
    const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])));
    return { path: cells.join(''), side: size + 2 * quiet };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} width={208} height={208} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
