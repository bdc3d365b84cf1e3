import { polarityWords, type Polarity } from '@hinomi/shared/vocabulary/judgement';
import { colour } from '../lib/colours.ts';
import { useWords } from '../lib/words.ts';

/** Colours and shapes of the tones; apart in all types of colour vision, 4.5:1 on panels, in both schemes. */
export const polarityLooks: Record<Polarity, { colour: string; shape: string; dash: string }> = {
  negative: { colour: colour('negative'), shape: '▼', dash: '0' },
  neutral: { colour: colour('neutral'), shape: '―', dash: '2 3' },
  positive: { colour: colour('positive'), shape: '▲', dash: '6 3' },
};

/** The tone of a mention: shape and word. */
export function PolarityMark({ polarity }: { polarity: Polarity }) {
  const pick = useWords();
  const look = polarityLooks[polarity];
  return (
    <span className="polarity-mark" data-polarity={polarity} style={{ color: look.colour }}>
      <span aria-hidden="true">{look.shape}</span> {pick(polarityWords[polarity])}
    </span>
  );
}
