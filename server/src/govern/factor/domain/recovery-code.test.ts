import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryCodeBytes, writeRecoveryCode } from './recovery-code.js';

const random = Uint8Array.from({ length: recoveryCodeBytes }, (_each, place) => place * 19);

describe('a recovery code', () => {
  it('is three groups of five characters and begins with its slot', () => {
    expect(writeRecoveryCode(7, random)).toMatch(/^7[0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  });

  it('is read as it was written, however it is typed', () => {
    const code = writeRecoveryCode(3, random);
    const plain = { slot: 3, code: code.replaceAll('-', '') };
    const wide = code.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', 'ー').replaceAll('ー', '‐'), wide]) expect(readRecoveryCode(typed)).toEqual(plain);
  });

  it('takes O for zero and I and L for one, which its characters leave out', () => {
    expect(readRecoveryCode('0OIL0-00000-00000')).toEqual({ slot: 0, code: '001100000000000' });
  });

  it.each(['', '12345', 'A2345-67890-12345', '12345-67890-1234', '12345-67890-123456', '12345-67890-1234U', '1234\u00005-67890-1234'])('is nothing else (%#)', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});
