import { describe, expect, it } from 'vitest';
import { readVideoIds, searchWords } from './places.js';

describe('what is read of YouTube', () => {
  it('videos are named by their id or any of their addresses, each once', () => {
    const typed = 'mihonVid001 https://www.youtube.com/watch?v=mihonVid002&t=5s\nhttps://youtu.be/mihonVid003?si=x、https://www.youtube.com/shorts/mihonVid004, https://m.youtube.com/watch?app=x&v=mihonVid005 mihonVid001 みほん https://minamo.example/';
    expect(readVideoIds(typed)).toEqual(['mihonVid001', 'mihonVid002', 'mihonVid003', 'mihonVid004', 'mihonVid005']);
    expect(readVideoIds(Array.from({ length: 60 }, (_, n) => `mihonVid0${10 + n}`).join(' '))).toHaveLength(50);
  });

  it('a topic is a search with its alternatives, demands and exclusions', () => {
    expect(searchWords({ any: ['ミナモ', 'minamo app'], all: ['障害'], none: ['水面', '-湖'] })).toBe('ミナモ|"minamo app" 障害 -水面 -湖');
    expect(searchWords({ any: [], all: ['ミナモ'], none: [] })).toBe('ミナモ');
    expect(searchWords({ any: [' ', '"'], all: [], none: ['水面'] })).toBeNull();
    expect(searchWords({ any: Array.from({ length: 200 }, (_, n) => `みほん${n}`), all: [], none: [] })!.length).toBeLessThan(450);
  });
});
