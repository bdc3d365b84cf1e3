import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { splitText } from './hidden-characters.ts';
import './words.ts';

type Props = {
  text: string;
  /** Cut after this many lines; without it the whole text shows. */
  lines?: number;
  /** A name: kept on one line, for the frame around it to cut. */
  isName?: boolean;
  /** Words to mark, as the topic found them. */
  hits?: readonly string[];
};

function markHits(text: string, hits: readonly string[]): { text: string; isHit: boolean }[] {
  const wanted = hits.filter((hit) => hit !== '').map((hit) => hit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return [{ text, isHit: false }];
  const pieces = text.split(new RegExp(`(${wanted.join('|')})`, 'giu'));
  return pieces.map((piece, index) => ({ text: piece, isHit: index % 2 === 1 })).filter((piece) => piece.text !== '');
}

/**
 * Text of an outsider as text and nothing else: own direction (`bdi`), cut to lines, with a visible mark where it
 * holds characters that cannot be seen or that turn the direction.
 */
export function PlainText({ text, lines, isName = false, hits = [] }: Props) {
  const { t } = useTranslation('ui');
  const pieces = useMemo(() => splitText(text), [text]);
  return (
    <bdi className="plain-text" data-clamped={lines !== undefined || undefined} data-name={isName || undefined} style={lines === undefined ? undefined : { WebkitLineClamp: lines, lineClamp: lines }}>
      {pieces.map((piece, index) => (piece.kind === 'hidden'
        ? <span key={index} className="hidden-mark" role="img" title={t('hiddenTitle', { codes: piece.codes.join(' ') })} aria-label={t('hidden')}>⚠</span>
        : <Fragment key={index}>{markHits(piece.text, hits).map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text))}</Fragment>))}
    </bdi>
  );
}
