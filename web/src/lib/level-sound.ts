import { useSyncExternalStore } from 'react';
import type { Level } from '@hinomi/shared/vocabulary/level';

export type Note = { readonly startsAt: number; readonly lasts: number; readonly hertz: number };

/** One pattern a level, told apart by number and height of the tones, not by loudness. Seconds and hertz. */
export const soundOf: Readonly<Record<Level, readonly Note[]>> = {
  1: [{ startsAt: 0, lasts: 0.15, hertz: 523 }],
  2: [{ startsAt: 0, lasts: 0.15, hertz: 587 }, { startsAt: 0.22, lasts: 0.15, hertz: 587 }],
  3: [{ startsAt: 0, lasts: 0.18, hertz: 659 }, { startsAt: 0.24, lasts: 0.18, hertz: 784 }, { startsAt: 0.48, lasts: 0.3, hertz: 659 }],
  4: [0, 0.2, 0.4, 0.6].map((startsAt, place) => ({ startsAt, lasts: 0.16, hertz: place % 2 === 0 ? 880 : 659 })),
  5: [0, 0.16, 0.32, 0.6, 0.76, 0.92].map((startsAt, place) => ({ startsAt, lasts: 0.13, hertz: place % 3 === 2 ? 1_175 : 988 })),
};

const storageKey = 'hinomi.sound';
const listeners = new Set<() => void>();
let context: AudioContext | null = null;

/** Whether alarms sound in this browser; silent until somebody switches it on. */
export const isSoundOn = (): boolean => localStorage.getItem(storageKey) === 'on';
export function setSoundOn(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}
export const useSoundOn = (): boolean => useSyncExternalStore((listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
}, isSoundOn);

function play(audio: AudioContext, { startsAt, lasts, hertz }: Note): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  const from = audio.currentTime + startsAt;
  tone.frequency.value = hertz;
  // Faded in and out: a tone cut off clicks.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.25, from + 0.02);
  volume.gain.setValueAtTime(0.25, from + lasts - 0.03);
  volume.gain.linearRampToValueAtTime(0, from + lasts);
  tone.connect(volume).connect(audio.destination);
  tone.start(from);
  tone.stop(from + lasts);
}

/** Plays the pattern of a level; false where the browser stays silent because nobody has clicked yet. */
export async function playLevel(level: Level): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  context ??= new AudioContext();
  // Without a click before, resuming waits for one; that must hold nothing up.
  await Promise.race([context.resume(), new Promise((resolve) => { setTimeout(resolve, 500); })]).catch(() => undefined);
  if (context.state !== 'running') return false;
  for (const note of soundOf[level]) play(context, note);
  return true;
}
