import { Input, NativeSelect, NumberInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import type { SourceField } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import { isShortChoice, type SettingValue } from './source-draft.ts';

type Shown = { label: string; description: string | undefined; error: string | undefined };
type Props = { field: SourceField; value: SettingValue | undefined; error: string | undefined; set: (value: SettingValue) => void };

function ChoiceField({ field, shown, value, set }: { field: Extract<SourceField, { kind: 'choice' }>; shown: Shown; value: string; set: (value: string) => void }) {
  const pick = useWords();
  const data = field.options.map((option) => ({ value: option.value, label: pick(option.label) }));
  if (!isShortChoice(data)) return <NativeSelect {...shown} value={value} data={data} onChange={(event) => set(event.currentTarget.value)} />;
  return (
    <Input.Wrapper {...shown} labelElement="div">
      <SegmentedControl fullWidth mt={6} aria-label={shown.label} value={value} data={data} onChange={set} />
    </Input.Wrapper>
  );
}

/** One setting of a source, drawn as the spec of its kind says. */
export function SettingField({ field, value, error, set }: Props) {
  const pick = useWords();
  const shown: Shown = { label: pick(field.label), description: field.help === undefined ? undefined : pick(field.help), error };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'url':
      return <TextInput {...shown} type="url" inputMode="url" required={field.isRequired} placeholder={field.placeholder} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'text':
      return <TextInput {...shown} required={field.isRequired} placeholder={field.placeholder} maxLength={500} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'longText':
      return <Textarea {...shown} required={field.isRequired} placeholder={field.placeholder} autosize minRows={2} maxRows={8} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'choice':
      return <ChoiceField field={field} shown={shown} value={text} set={set} />;
    case 'number':
      return (
        <NumberInput
          {...shown} min={field.least} max={field.most} allowDecimal={false} clampBehavior="blur" placeholder={String(field.default)} value={typeof value === 'boolean' || value === undefined ? field.default : value}
          suffix={field.unit === undefined ? undefined : ` ${pick(field.unit)}`} onChange={set}
        />
      );
    case 'switch':
      return <Switch {...shown} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />;
  }
}
