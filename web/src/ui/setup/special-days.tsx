import { useState } from 'react';
import { ActionIcon, Button, Fieldset, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BusinessHours } from '@hinomi/shared/contracts/company';
import { formatDay } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/words.ts';
import { ImeGuard } from '../ime-guard.tsx';
import './words.ts';

type Days = BusinessHours['specialDays'];
type Props = { days: Days; onChange: (days: Days) => void };
const usualHours = { opens: '10:00', closes: '18:30' };

const noon = (date: string): string => `${date}T12:00:00+09:00`;

function DayItem({ day, onRemove }: { day: Days[number]; onRemove: () => void }) {
  const { t } = useTranslation('setup-parts');
  const language = useLanguage();
  const name = `${day.date.slice(0, 4)} ${formatDay(noon(day.date), language)}`;
  return (
    <Group component="li" gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm" className="tabular">{name} {day.hours === null ? t('closedDay') : `${t('openDay')} ${day.hours.opens}${t('to')}${day.hours.closes}`} <bdi>{day.note}</bdi></Text>
      <ActionIcon variant="subtle" color="dark" aria-label={t('removeDay', { date: name })} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
    </Group>
  );
}

/** Days that differ from the week: added one by one, shown in their order. */
export function SpecialDays({ days, onChange }: Props) {
  const { t } = useTranslation('setup-parts');
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<'closed' | 'open'>('closed');
  const [note, setNote] = useState('');
  const isTaken = days.some((day) => day.date === date);
  const add = () => {
    if (date === '' || isTaken) return;
    onChange([...days, { date, hours: kind === 'open' ? usualHours : null, note: note.trim() }].toSorted((a, b) => a.date.localeCompare(b.date)));
    setDate('');
    setNote('');
  };
  return (
    <Fieldset legend={t('special')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('specialHelp')}</Text>
        {days.length > 0 && <Stack component="ul" gap={4} className="plain-list">{days.map((day) => <DayItem key={day.date} day={day} onRemove={() => onChange(days.filter((one) => one.date !== day.date))} />)}</Stack>}
        <ImeGuard>
          <Group gap="sm" align="flex-end">
            <TextInput type="date" label={t('date')} value={date} error={isTaken ? t('sameDate') : undefined} onChange={(event) => setDate(event.currentTarget.value)} />
            <SegmentedControl aria-label={t('kind')} value={kind} data={[{ value: 'closed', label: t('closedDay') }, { value: 'open', label: t('openDay') }]} onChange={(value) => setKind(value === 'open' ? 'open' : 'closed')} />
            <TextInput label={t('note')} value={note} maxLength={200} onChange={(event) => setNote(event.currentTarget.value)} />
            <Button variant="default" disabled={date === '' || isTaken} onClick={add}>{t('addDay')}</Button>
          </Group>
        </ImeGuard>
      </Stack>
    </Fieldset>
  );
}
