import { describe, expect, it } from 'vitest';
import { readMapping, writeMapping } from './mapping-text.js';

describe('a mapping as a person writes it', () => {
  it('has one field a line, with half- or full-width signs, and remarks', () => {
    const { fields, unknown } = readMapping('text = body.text\r\n\n# 日時\nposted_at：/meta/time\n url ＝ link ');
    expect([fields, unknown]).toEqual([{ text: 'body.text', posted_at: '/meta/time', url: 'link' }, []]);
    expect(writeMapping(fields)).toBe('text = body.text · posted_at = /meta/time · url = link');
  });

  it('tells the lines that name no field', () => {
    expect(readMapping('本文 = body\ntext =\nconstructor = x')).toEqual({ fields: {}, unknown: ['本文 = body', 'text =', 'constructor = x'] });
  });
});
