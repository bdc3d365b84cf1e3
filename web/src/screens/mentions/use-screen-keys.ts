import type { RefObject } from 'react';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { MentionStatus } from '@hinomi/shared/vocabulary/mention-work';
import { readWebAddress } from '../../ui/web-address.ts';
import type { ListHandle } from './mention-list.tsx';
import { useMentionKeys, type KeyActs } from './use-mention-keys.ts';
import { useCopyLink } from './work/act-strip.tsx';
import { chooseRange, noSelection, toggleRow } from './work/selection.ts';
import type { WorkDesk } from './work/work-desk.ts';

type KeysInput = {
  mentions: readonly Mention[]; places: ReadonlyMap<string, number>; cursor: string | undefined; opened: string | undefined;
  desk: WorkDesk; chosen: () => readonly Mention[]; fits: (mention: Mention) => boolean;
  go: (id: string) => void; openDetail: (id: string) => void; close: () => void;
  handle: RefObject<ListHandle | null>; searchField: RefObject<HTMLInputElement | null>;
};

/** Opens a post at its source in a new tab that knows nothing of this one; http(s) only. */
function openAtSource(url: string | null): void {
  const address = url === null ? null : readWebAddress(url);
  if (address !== null) window.open(address.href, '_blank', 'noopener,noreferrer');
}

/** Looks for the field for notes, which comes a moment after the post; the reader's next key belongs to it. */
function focusNote(tries = 20): void {
  const field = document.querySelector<HTMLElement>('[data-note-field]');
  if (field !== null) field.focus();
  else if (tries > 0) setTimeout(() => focusNote(tries - 1), 50);
}

/** The keys of 投稿: rows, the acts on the present row or on all chosen ones, search, undo. */
export function useScreenKeys(input: KeysInput): void {
  const { mentions, places, cursor, opened, desk, chosen, go, handle } = input;
  const { change, ask, me, can, book, selection, select } = desk;
  const copyLink = useCopyLink();
  const at = cursor === undefined ? -1 : (places.get(cursor) ?? -1);
  const present = (): Mention | undefined => mentions[at] ?? (opened === undefined ? undefined : book.find(opened));
  const step = (by: 1 | -1) => {
    const next = mentions[at < 0 ? 0 : Math.min(mentions.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    go(next.id);
    handle.current?.show(next.id);
  };
  /** After a row is dealt with: the next one that still asks for work. */
  const stepOn = () => {
    const next = mentions.slice(at + 1).find((mention) => input.fits(book.show(mention)));
    if (at < 0 || next === undefined) return;
    go(next.id);
    handle.current?.show(next.id);
  };
  const targets = (): readonly Mention[] => {
    if (selection.ids.size > 0) return chosen();
    const one = present();
    return one === undefined ? [] : [one];
  };
  const set = (status: MentionStatus, movesOn: boolean) => () => {
    change(targets(), { status });
    if (selection.ids.size > 0) select(() => noSelection);
    else if (movesOn) stepOn();
  };
  const select1 = (isRange: boolean) => () => {
    if (cursor !== undefined) select((before) => (isRange ? chooseRange(before, mentions.map(({ id }) => id), cursor) : toggleRow(before, cursor)));
  };
  const askFor = (kind: 'assign' | 'tags') => () => {
    const mentionsNow = targets();
    if (mentionsNow.length > 0) ask({ kind, mentions: mentionsNow });
  };
  const leave = () => {
    if (selection.ids.size > 0) select(() => noSelection);
    else if (opened !== undefined) input.close();
  };
  const openPresent = () => {
    const one = present();
    if (one !== undefined) input.openDetail(one.id);
  };
  const reading: KeyActs = {
    j: () => step(1), k: () => step(-1), '/': () => input.searchField.current?.focus(), o: () => openAtSource(present()?.url ?? null),
    ArrowRight: openPresent, ArrowLeft: () => { if (cursor !== undefined) handle.current?.show(cursor); }, Escape: leave,
    c: () => { const one = present(); if (one !== undefined) copyLink(one); },
  };
  const working: KeyActs = {
    a: () => change(targets(), { assigneeId: me.id }), A: askFor('assign'), t: askFor('tags'),
    n: () => { openPresent(); focusNote(); },
    e: set('done', true), d: set('no_action', true), u: set('new', false), i: set('in_progress', false), w: set('waiting', false), s: set('escalated', false),
    x: select1(false), X: select1(true), 'mod+z': desk.undo,
  };
  useMentionKeys(can.work ? { ...reading, ...working } : reading);
}
