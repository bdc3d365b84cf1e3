/** One key of a screen: what it does in words (for the sheet of keys), and the act. */
export type Shortcut = {
  /** As people name it: `j`, `Shift+a`, `/`, `?`, `Space`, `Enter`, `Escape`. */
  key: string;
  /** Words for the sheet, in the reader's language; a key without words is another key's twin and not listed. */
  says?: string;
  /** What the sheet shows in place of the key, for twins: `j / k`. */
  shows?: string;
  /** Missing where the browser or the kit does it and the sheet only tells. */
  run?: () => void;
};
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };
type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const isLetter = (key: string): boolean => /^[a-z]$/i.test(key);

/** The name of a pressed key as shortcuts are written; null while Ctrl, ⌘ or Alt is held. */
export function nameOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ') return 'Space';
  if (!isLetter(key)) return key;
  return shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
}

/**
 * The keys of what is on the screen now. One listener asks it, so that a key never does two things: what was
 * registered last (a panel over its screen) goes before what stood there already, and global keys before both.
 */
export class ShortcutRegistry {
  #groups = new Map<symbol, ShortcutGroup>();
  #shown: readonly ShortcutGroup[] = [];
  #listeners = new Set<() => void>();

  /** Adds the keys of one part; answers how to take them away again. */
  register(group: ShortcutGroup): () => void {
    const owner = Symbol(group.title);
    this.#groups.set(owner, group);
    this.#announce();
    return () => {
      this.#groups.delete(owner);
      this.#announce();
    };
  }

  /** The act of a key now; null where no part has one. */
  find(name: string): (() => void) | null {
    for (const group of [...this.#groups.values()].toReversed()) {
      const found = group.shortcuts.find((shortcut) => shortcut.key === name && shortcut.run !== undefined);
      if (found?.run !== undefined) return found.run;
    }
    return null;
  }

  /** Groups for the sheet, in the order they came; one object until something changes. */
  readonly read = (): readonly ShortcutGroup[] => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #announce(): void {
    this.#shown = [...this.#groups.values()];
    for (const listener of this.#listeners) listener();
  }
}
