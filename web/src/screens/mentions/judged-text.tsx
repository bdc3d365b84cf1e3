import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { splitText } from '../../ui/hidden-characters.ts';
import { cutPieces, type Range } from './text-pieces.ts';
import classes from './mentions.module.css';

type JudgedTextProps = { text: string; places: readonly (Range | null)[] };

/** The full text of a post as plain text, with the places of the numbered reasons marked. */
export function JudgedText({ text, places }: JudgedTextProps) {
  const pieces = useMemo(() => {
    const found = places.flatMap((place, index) => (place === null ? [] : [{ ...place, index }]));
    return cutPieces(text, found).map((piece) => ({ text: piece.text, reason: piece.mark === null ? null : (found[piece.mark]?.index ?? null) }));
  }, [text, places]);
  return (
    <bdi className={classes['text']}>
      {pieces.map((piece, index) => (piece.reason === null
        ? <ShownText key={index} text={piece.text} />
        : <mark key={index}><ShownText text={piece.text} /><sup>{piece.reason + 1}</sup></mark>))}
    </bdi>
  );
}

/** Text with a visible mark where it holds characters that cannot be seen. */
function ShownText({ text }: { text: string }) {
  const { t } = useTranslation('ui');
  return splitText(text).map((piece, index) => (piece.kind === 'hidden'
    ? <span key={index} className="hidden-mark" role="img" aria-label={t('hidden')} title={t('hiddenTitle', { codes: piece.codes.join(' ') })}>⚠</span>
    : <Fragment key={index}>{piece.text}</Fragment>));
}
