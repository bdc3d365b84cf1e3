import { Button, CloseButton, Group, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelCategory, LabelChange } from '@hinomi/shared/contracts/label';
import { categories as allCategories, categoryWords, kinds, kindWords, polarities, polarityWords, riskLevelWords, stances, stanceWords, type Category } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../../lib/words.ts';
import { useDesk } from '../work/work-desk.ts';
import { changeOf, startForm, type LabelForm } from './label-form.ts';
import type { LabelTarget } from './apply-label.ts';
import './words.ts';
import classes from './label.module.css';

type FieldsProps = { form: LabelForm; set: (change: Partial<LabelForm>) => void };

/** Corrects all of a judgement: tone, stance, kind, categories with levels. What differs between mentions stays unless it is chosen. */
export function LabelDialog({ targets }: { targets: readonly LabelTarget[] }) {
  const { t } = useTranslation('mentionLabel');
  const { label, ask } = useDesk();
  const [start] = useState(() => startForm(targets.map(({ judgement }) => judgement)));
  const [form, setForm] = useState(start);
  const change: LabelChange = changeOf(start, form);
  const isChanged = Object.keys(change).length > 0;
  const set = (part: Partial<LabelForm>) => setForm((before) => ({ ...before, ...part }));
  const send = (wanted: LabelChange) => {
    ask(null);
    label(targets, wanted);
  };
  return (
    <Modal opened onClose={() => ask(null)} title={t('title', { count: targets.length })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md" onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isChanged) send(change);
      }}>
        <PlainFields form={form} set={set} />
        <CategoryFields form={form} set={set} />
        <p className={classes['quiet']}>{t('help')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => ask(null)}>{t('cancel')}</Button>
          {isChanged ? <Button onClick={() => send(change)}>{t('save')}</Button> : <Button onClick={() => send({})}>{t('confirm')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function PlainFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  const keep = { value: '', label: t('keep') };
  return (
    <>
      <div>
        <p className={classes['legend']} id="label-polarity">{t('polarity')}</p>
        <SegmentedControl fullWidth aria-labelledby="label-polarity" value={form.polarity ?? ''} onChange={(value) => set({ polarity: polarities.find((one) => one === value) ?? null })}
          data={[...(form.polarity === null ? [keep] : []), ...polarities.map((value) => ({ value, label: pick(polarityWords[value]) }))]} />
      </div>
      <div className={classes['pair']}>
        <NativeSelect label={t('stance')} value={form.stance ?? ''} onChange={({ currentTarget: { value } }) => set({ stance: stances.find((one) => one === value) ?? null })}
          data={[...(form.stance === null ? [keep] : []), ...stances.map((value) => ({ value, label: pick(stanceWords[value]) }))]} />
        <NativeSelect label={t('kind')} value={form.kind ?? ''} onChange={({ currentTarget: { value } }) => set({ kind: kinds.find((one) => one === value) ?? null })}
          data={[...(form.kind === null ? [keep] : []), ...kinds.map((value) => ({ value, label: pick(kindWords[value]) }))]} />
      </div>
    </>
  );
}

function CategoryFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('mentionLabel');
  return (
    <div role="group" aria-labelledby="label-categories">
      <p className={classes['legend']} id="label-categories">{t('categories')}</p>
      {form.categories === null
        ? <><p className={classes['quiet']}>{t('categoriesDiffer')}</p><Button size="compact-sm" variant="default" onClick={() => set({ categories: [] })}>{t('categoriesSet')}</Button></>
        : <CategoryList chosen={form.categories} onChange={(categories) => set({ categories })} />}
    </div>
  );
}

function CategoryList({ chosen, onChange }: { chosen: readonly LabelCategory[]; onChange: (chosen: LabelCategory[]) => void }) {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  const free = allCategories.filter((category) => chosen.every((one) => one.category !== category));
  const setLevel = (category: Category, level: number) => onChange(chosen.map((one) => (one.category === category ? { category, level } : one)));
  return (
    <Stack gap="xs">
      {chosen.length === 0 ? <p className={classes['quiet']}>{t('categoriesNone')}</p> : (
        <ul className={classes['categories']}>
          {chosen.map(({ category, level }) => (
            <li key={category}>
              <span>{pick(categoryWords[category])}</span>
              <NativeSelect aria-label={t('levelOf', { category: pick(categoryWords[category]) })} value={String(level)} onChange={(event) => setLevel(category, Number(event.currentTarget.value))}
                data={([1, 2, 3] as const).map((value) => ({ value: String(value), label: pick(riskLevelWords[value]) }))} />
              <CloseButton aria-label={t('removeCategory', { category: pick(categoryWords[category]) })} onClick={() => onChange(chosen.filter((one) => one.category !== category))} />
            </li>
          ))}
        </ul>
      )}
      <NativeSelect aria-label={t('addCategory')} value="" data={[{ value: '', label: t('addCategory') }, ...free.map((value) => ({ value, label: pick(categoryWords[value]) }))]}
        onChange={({ currentTarget: { value } }) => {
          const category = free.find((one) => one === value);
          if (category !== undefined) onChange([...chosen, { category, level: 1 }]);
        }} />
    </Stack>
  );
}
