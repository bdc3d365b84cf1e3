import { describe, expect, it } from 'vitest';
import { defaultHours } from '@hinomi/shared/contracts/company';
import { copyMonday, moveEdge, timeChoices, withDay, yearDayOf } from './hour-choices.ts';

describe('choosing business hours', () => {
  it('offers quarters of an hour, 24:00 only as an end, and keeps a time set elsewhere', () => {
    expect(timeChoices('10:00', 'opens')).toHaveLength(96);
    expect(timeChoices('10:00', 'opens')).not.toContain('24:00');
    expect(timeChoices('18:30', 'closes')).toContain('24:00');
    expect(timeChoices('10:07', 'opens')).toContain('10:07');
  });

  it('never lets a day end before it starts', () => {
    expect(moveEdge({ opens: '10:00', closes: '18:30' }, 'opens', '19:00')).toEqual({ opens: '19:00', closes: '20:00' });
    expect(moveEdge({ opens: '10:00', closes: '18:30' }, 'closes', '09:00')).toEqual({ opens: '08:00', closes: '09:00' });
    expect(moveEdge({ opens: '10:00', closes: '18:30' }, 'opens', '23:45')).toEqual({ opens: '23:45', closes: '24:00' });
    expect(moveEdge({ opens: '10:00', closes: '18:30' }, 'opens', '11:00')).toEqual({ opens: '11:00', closes: '18:30' });
  });

  it('copies Monday to the working days and leaves the weekend', () => {
    const copied = copyMonday(withDay(defaultHours, 0, { opens: '08:00', closes: '17:00' }));
    expect(copied.weekly.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ({ opens: '08:00', closes: '17:00' })));
    expect(copied.weekly.slice(5)).toEqual([null, null]);
  });

  it('knows the last day of a month', () => {
    expect([yearDayOf(2, 31), yearDayOf(4, 31), yearDayOf(12, 31)]).toEqual(['02-29', '04-30', '12-31']);
  });
});
