import { describe, expect, it } from 'vitest';
import { isNamesake, readNamesakeWords } from './namesake.js';

const words = readNamesakeWords('アイドルの 声優の', '選手 ちゃん 駅で');
const ask = (text: string): boolean => isNamesake(text, 'ミナモ', words);

describe('something else of the same name', () => {
  it.each(['ミナモ選手の守備がひどい', '「ミナモ」選手、また三振', 'アイドルのミナモが炎上', 'ミナモちゃん、ミナモちゃん!', 'ミナモ駅で止まってる'])('is meant by %s', (text) => {
    expect(ask(text)).toBe(true);
  });

  it.each(['ミナモの選手向けアプリ', 'ミナモがひどい', 'ミナモ選手とミナモのアプリ', 'みなもでもない', ''])('is not meant by %s', (text) => {
    expect(ask(text)).toBe(false);
  });

  it('is nothing where the brand is not written', () => {
    expect(isNamesake('選手', '', words)).toBe(false);
  });
});
