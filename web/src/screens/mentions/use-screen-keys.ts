import type { RefObject } from 'react';
import type { LabelChange } from '@hinomi/shared/contracts/label';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { MentionStatus } from '@hinomi/shared/vocabulary/mention-work';
import { readWebAddress } from '../../ui/web-address.ts';
import type { ListHandle } from './mention-list.tsx';
import { useMentionKeys, type KeyActs } from './use-mention-keys.ts';
import { rowTargets } from './label/apply-label.ts';
import { useCopyLink } from './work/act-strip.tsx';
import { chooseRange, noSelection, toggleRow } from './work/selection.ts';
import type { WorkDesk } from './work/work-desk.ts';

type KeysInput = {
  mentions: readonly Mention[]; places: ReadonlyMap<string, number>; cursor: string | undefined; opened: string | undefined;
  desk: WorkDesk; chosen: () => readonly Mention[]; fits: (mention: Mention) => boolean;
  /** The list is one of judgements to be worked through, so each one done leads to the next. */
  isJudging: boolean;
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

type Around = KeysInput & { at: number; present: () => Mention | undefined; targets: () => readonly Mention[] };

/** What the keys act on: the present row, or all chosen ones. */
function lookAround(input: KeysInput): Around {
  const { mentions, places, cursor, opened, desk, chosen } = input;
  const at = cursor === undefined ? -1 : (places.get(cursor) ?? -1);
  const present = () => mentions[at] ?? (opened === undefined ? undefined : desk.book.find(opened));
  const targets = () => {
    if (desk.selection.ids.size > 0) return chosen();
    const one = present();
    return one === undefined ? [] : [one];
  };
  return { ...input, at, present, targets };
}

function goTo({ go, handle }: Around, next: Mention | undefined): void {
  if (next === undefined) return;
  go(next.id);
  handle.current?.show(next.id);
}

function step(around: Around, by: 1 | -1): void {
  const { mentions, at } = around;
  goTo(around, mentions[at < 0 ? 0 : Math.min(mentions.length - 1, Math.max(0, at + by))]);
}

/** After a row is dealt with: the next one that still asks for work. */
function stepOn(around: Around): void {
  const { mentions, at, fits, desk: { book } } = around;
  if (at < 0) return;
  for (let next = at + 1; next < mentions.length; next += 1) {
    const mention = mentions[next];
    if (mention !== undefined && fits(book.show(mention))) return goTo(around, mention);
  }
}

function readingActs(around: Around, copyLink: (mention: Mention) => void): KeyActs {
  const { desk: { selection, select }, present, cursor, opened, handle } = around;
  const withPresent = (act: (mention: Mention) => void) => () => {
    const one = present();
    if (one !== undefined) act(one);
  };
  return {
    j: () => step(around, 1), k: () => step(around, -1), '/': () => around.searchField.current?.focus(),
    o: withPresent(({ url }) => openAtSource(url)), c: withPresent(copyLink), ArrowRight: withPresent(({ id }) => around.openDetail(id)),
    ArrowLeft: () => { if (cursor !== undefined) handle.current?.show(cursor); },
    Escape: () => {
      if (selection.ids.size > 0) select(() => noSelection);
      else if (opened !== undefined) around.close();
    },
  };
}

function workingActs(around: Around): KeyActs {
  const { desk, targets, cursor, mentions } = around;
  const { change, ask, me, selection, select } = desk;
  const set = (status: MentionStatus, movesOn = false) => () => {
    change(targets(), { status });
    if (selection.ids.size > 0) select(() => noSelection);
    else if (movesOn) stepOn(around);
  };
  const askFor = (kind: 'assign' | 'tags') => () => {
    const chosenNow = targets();
    if (chosenNow.length > 0) ask({ kind, mentions: chosenNow.map((mention) => desk.book.show(mention)) });
  };
  const choose = (isRange: boolean) => () => {
    if (cursor !== undefined) select((before) => (isRange ? chooseRange(before, mentions.map(({ id }) => id), cursor) : toggleRow(before, cursor)));
  };
  return {
    a: () => change(targets(), { assigneeId: me.id }), A: askFor('assign'), t: askFor('tags'), x: choose(false), X: choose(true), 'mod+z': desk.undo,
    e: set('done', true), d: set('no_action', true), u: set('new'), i: set('in_progress'), w: set('waiting'), s: set('escalated'),
    n: () => {
      const one = around.present();
      if (one === undefined) return;
      around.openDetail(one.id);
      focusNote();
    },
  };
}

function judgingActs(around: Around): KeyActs {
  const { desk: { book, label, ask, selection, select }, isJudging } = around;
  // As they stand now: a page that was loaded before does not know of labels given since.
  const shown = () => rowTargets(around.targets().map((mention) => book.show(mention)));
  const judge = (change: LabelChange) => () => {
    label(shown(), change);
    if (selection.ids.size > 0) select(() => noSelection);
    else if (isJudging) stepOn(around);
  };
  return {
    1: judge({ polarity: 'negative' }), 2: judge({ polarity: 'neutral' }), 3: judge({ polarity: 'positive' }), y: judge({}),
    r: () => {
      const wanted = shown();
      if (wanted.length > 0) ask({ kind: 'label', targets: wanted });
    },
  };
}

/** The keys of 投稿: rows, the acts on the present row or on all chosen ones, search, undo. */
export function useScreenKeys(input: KeysInput): void {
  const copyLink = useCopyLink();
  const around = lookAround(input);
  useMentionKeys({ ...readingActs(around, copyLink), ...(input.desk.can.work && workingActs(around)), ...(input.desk.can.label && judgingActs(around)) });
}
