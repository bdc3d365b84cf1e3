import { useState } from 'react';
import { Fieldset, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SourceKind, UseUnit } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import { limitChoice, shownUse, withLimit, type LimitChoice } from './budget-words.ts';
import classes from './sources.module.css';
import './words.ts';

type Budget = Record<string, number | null>;
type FieldProps = { unit: UseUnit; budget: Budget; change: (budget: Budget) => void; error: string | undefined };

function OwnLimit({ unit, budget, change, error }: FieldProps) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const per = unit.per ?? 1;
  const [typed, setTyped] = useState<string | number>((budget[unit.name] ?? 0) / per);
  return (
    <NumberInput
      aria-label={t('limitOwnOf', { unit: pick(unit.label) })} value={typed} min={0} max={1_000_000_000 / per} decimalScale={per === 1 ? 0 : 2} thousandSeparator="," error={error} className={classes['ownLimit']}
      onChange={(next) => {
        setTyped(next);
        if (typeof next === 'number') change({ ...budget, [unit.name]: Math.round(next * per) });
      }}
    />
  );
}

function LimitField(props: FieldProps) {
  const { unit, budget, change } = props;
  const { t } = useTranslation('sources');
  const pick = useWords();
  const choice = limitChoice(budget, unit);
  const usual = unit.limit === null ? t('limitUsualNone') : t('limitUsual', { limit: shownUse(unit, unit.limit), window: t(`window.${unit.window}`) });
  const data = [{ value: 'default', label: usual }, { value: 'own', label: t('limitOwn') }, ...(unit.limit === null ? [] : [{ value: 'none', label: t('limitNone') }])];
  return (
    <div className={classes['limit']}>
      <NativeSelect
        label={pick(unit.label)} description={t('limitRenews', { window: t(`renews.${unit.window}`), zone: t(`zone.${unit.zone.replace('/', '_')}`) })} value={choice} data={data}
        error={choice === 'own' ? undefined : props.error} onChange={(event) => change(withLimit(budget, unit, event.currentTarget.value as LimitChoice))}
      />
      {choice === 'own' && <OwnLimit {...props} />}
    </div>
  );
}

type Props = { kind: SourceKind; budget: Budget; change: (budget: Budget) => void; fieldError: (path: string) => string | undefined };

/** Limits of use by unit, each with the default of the kind; nothing where the kind counts nothing. */
export function BudgetFields({ kind, budget, change, fieldError }: Props) {
  const { t } = useTranslation('sources');
  if (kind.units.length === 0) return null;
  return (
    <Fieldset legend={t('budget')}>
      <Stack gap="sm">
        <Text size="sm">{t('budgetReserve')}</Text>
        {kind.units.map((unit) => <LimitField key={unit.name} unit={unit} budget={budget} change={change} error={fieldError(`budget.${unit.name}`)} />)}
      </Stack>
    </Fieldset>
  );
}
