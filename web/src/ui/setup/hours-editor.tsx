import { Button, Fieldset, Group, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BusinessHours, DayHours } from '@hinomi/shared/contracts/company';
import { copyMonday, daysOfMonth, moveEdge, timeChoices, withDay, yearDayOf } from './hour-choices.ts';
import { HoursPreviewPanel } from './hours-preview.tsx';
import { SpecialDays } from './special-days.tsx';
import './words.ts';

type Props = { hours: BusinessHours; onChange: (hours: BusinessHours) => void };
const usualDay: DayHours = { opens: '10:00', closes: '18:30' };
const usualYearEnd = { from: '12-29', to: '01-03' };

function DayRow({ place, day, onChange }: { place: number; day: DayHours | null; onChange: (day: DayHours | null) => void }) {
  const { t } = useTranslation('setup-parts');
  const name = t(`weekdays.${place}`);
  const choose = (edge: 'opens' | 'closes', label: string, current: DayHours) => (
    <NativeSelect
      aria-label={label} value={current[edge]} data={timeChoices(current[edge], edge)} className="time-choice"
      onChange={(event) => onChange(moveEdge(current, edge, event.currentTarget.value))}
    />
  );
  return (
    <Group component="li" gap="sm" wrap="nowrap" mih={44}>
      <Switch className="weekday-switch" label={name} aria-label={t('weekdayLong', { day: name })} checked={day !== null} onChange={(event) => onChange(event.currentTarget.checked ? usualDay : null)} />
      {day === null ? <Text size="sm" c="dimmed">{t('closed')}</Text> : (
        <>
          {choose('opens', t('opensOf', { day: name }), day)}
          <span aria-hidden>{t('to')}</span>
          {choose('closes', t('closesOf', { day: name }), day)}
        </>
      )}
    </Group>
  );
}

function YearDayChoice({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('setup-parts');
  const [month = 1, day = 1] = value.split('-').map(Number);
  return (
    <Fieldset variant="unstyled" legend={label}>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          aria-label={`${label} ${t('month', { month: '' })}`} value={String(month)} data={Array.from({ length: 12 }, (_value, place) => ({ value: String(place + 1), label: t('month', { month: place + 1 }) }))}
          onChange={(event) => onChange(yearDayOf(Number(event.currentTarget.value), day))}
        />
        <NativeSelect
          aria-label={`${label} ${t('day', { day: '' })}`} value={String(day)} data={Array.from({ length: daysOfMonth(month) }, (_value, place) => ({ value: String(place + 1), label: t('day', { day: place + 1 }) }))}
          onChange={(event) => onChange(yearDayOf(month, Number(event.currentTarget.value)))}
        />
      </Group>
    </Fieldset>
  );
}

/** Weekly hours, holidays, the New Year and days that differ, with what they mean from now on. */
export function HoursEditor({ hours, onChange }: Props) {
  const { t } = useTranslation('setup-parts');
  const { yearEnd } = hours;
  return (
    <Stack gap="lg">
      <Fieldset legend={t('weekly')}>
        <Stack component="ul" gap={4} className="plain-list">
          {hours.weekly.map((day, place) => <DayRow key={place} place={place} day={day} onChange={(next) => onChange(withDay(hours, place, next))} />)}
        </Stack>
        <Button mt="sm" size="xs" variant="default" onClick={() => onChange(copyMonday(hours))}>{t('copyMonday')}</Button>
      </Fieldset>
      <Switch label={t('holidays')} description={t('holidaysHelp')} checked={hours.closesOnHolidays} onChange={(event) => onChange({ ...hours, closesOnHolidays: event.currentTarget.checked })} />
      <Stack gap="xs">
        <Switch label={t('yearEnd')} checked={yearEnd !== null} onChange={(event) => onChange({ ...hours, yearEnd: event.currentTarget.checked ? usualYearEnd : null })} />
        {yearEnd !== null && (
          <Group gap="md">
            <YearDayChoice label={t('yearEndFrom')} value={yearEnd.from} onChange={(from) => onChange({ ...hours, yearEnd: { ...yearEnd, from } })} />
            <YearDayChoice label={t('yearEndTo')} value={yearEnd.to} onChange={(to) => onChange({ ...hours, yearEnd: { ...yearEnd, to } })} />
          </Group>
        )}
      </Stack>
      <SpecialDays days={hours.specialDays} onChange={(specialDays) => onChange({ ...hours, specialDays })} />
      <HoursPreviewPanel hours={hours} />
    </Stack>
  );
}
