import { describe, expect, it } from 'vitest';
import { ShortcutRegistry, nameOfKey } from './shortcut-registry.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('the registry of keys', () => {
  it('names keys as the sheet writes them, whatever Caps Lock says', () => {
    expect([press('j'), press('J'), press('A', { shiftKey: true }), press('?', { shiftKey: true }), press(' '), press('Escape')].map(nameOfKey)).toEqual(['j', 'j', 'Shift+a', '?', 'Space', 'Escape']);
    expect([press('z', { ctrlKey: true }), press('j', { metaKey: true }), press('j', { altKey: true })].map(nameOfKey)).toEqual([null, null, null]);
  });

  it('a key that two parts want does one thing: that of the part that came last, and the other\'s again once it is gone', () => {
    const registry = new ShortcutRegistry();
    const done: string[] = [];
    registry.register({ title: 'screen', shortcuts: [{ key: 'j', says: 'next', run: () => done.push('screen') }] });
    const close = registry.register({ title: 'panel', shortcuts: [{ key: 'j', says: 'below', run: () => done.push('panel') }] });
    registry.find('j')?.();
    close();
    registry.find('j')?.();
    expect(done).toEqual(['panel', 'screen']);
  });

  it('a key that is only told in words runs nothing', () => {
    const registry = new ShortcutRegistry();
    registry.register({ title: 'screen', shortcuts: [{ key: 'Enter', says: 'open' }] });
    expect(registry.find('Enter')).toBeNull();
    expect(registry.read().flatMap(({ shortcuts }) => shortcuts.map(({ says }) => says))).toEqual(['open']);
  });

  it('a screen that is left takes its keys along, and whoever shows them is told', () => {
    const registry = new ShortcutRegistry();
    let told = 0;
    registry.subscribe(() => { told += 1; });
    registry.register({ title: 'screen', shortcuts: [{ key: 'j', says: 'next', run: () => undefined }] })();
    expect([registry.read(), registry.find('j'), told]).toEqual([[], null, 2]);
  });
});
