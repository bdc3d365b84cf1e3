import { useMemo } from 'react';
import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SettingsChange } from '@hinomi/shared/contracts/own-settings';
import { ownSettingsRoutes } from '@hinomi/shared/routes/own-settings-routes';
import { colourThemes, colourThemeWords, companyZone, densities, densityWords, startScreens, startScreenWords } from '@hinomi/shared/vocabulary/own-settings';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../../../lib/api-client.ts';
import { formatTime } from '../../../lib/dates.ts';
import { takeSettings, useOwnSettings } from '../../../lib/own-settings.ts';
import { useZone, zoneName } from '../../../lib/time-zone.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useNow } from '../../../ui/use-now.ts';

type ChoiceProps<T extends string> = { label: string; help?: string; values: readonly T[]; words: Record<T, Words>; value: T; onChange: (value: T) => void };

function Choice<T extends string>({ label, help, values, words, value, onChange }: ChoiceProps<T>) {
  const pick = useWords();
  const choose = (next: string) => {
    const found = values.find((one) => one === next);
    if (found !== undefined) onChange(found);
  };
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" fw={500}>{label}</Text>
      {help !== undefined && <Text size="sm" c="dimmed">{help}</Text>}
      <SegmentedControl aria-label={label} value={value} onChange={choose} data={values.map((one) => ({ value: one, label: pick(words[one]) }))} />
    </Stack>
  );
}

/** The names of zones change with summer time, so they are written anew every hour and not every second. */
const hourMs = 3_600_000;

/** The zones this browser knows, with their present names; the company's first. */
function useZoneChoices(chosen: string, hour: number): { value: string; label: string }[] {
  const { t } = useTranslation('me');
  return useMemo(() => {
    const known = new Set([chosen, ...Intl.supportedValuesOf('timeZone')]);
    const others = [...known].filter((zone) => zone !== companyZone).toSorted();
    return [{ value: companyZone, label: t('zoneCompany', { zone: companyZone }) }, ...others.map((zone) => ({ value: zone, label: `${zone} (${zoneName(hour * hourMs, zone)})` }))];
  }, [t, chosen, hour]);
}

/** Theme, density, time zone and start screen; each is kept as soon as it is chosen, and holds on every device. */
export function DisplayForm() {
  const { t } = useTranslation('me');
  const settings = useOwnSettings();
  const zone = useZone();
  const now = useNow(1_000);
  const save = useMutation({ mutationFn: (body: SettingsChange) => callApi(ownSettingsRoutes.change, { body }), onSuccess: takeSettings });
  const change = (body: SettingsChange) => save.mutate(body);
  const pick = useWords();
  const zones = useZoneChoices(zone, Math.floor(now / hourMs));
  return (
    <Stack gap="md">
      <Choice label={t('theme')} values={colourThemes} words={colourThemeWords} value={settings.theme} onChange={(theme) => change({ theme })} />
      <Choice label={t('density')} help={t('densityHelp')} values={densities} words={densityWords} value={settings.density} onChange={(density) => change({ density })} />
      <NativeSelect label={t('zone')} description={t('zoneHelp')} data={zones} value={zone}
        onChange={(event) => change({ timeZone: event.currentTarget.value === companyZone ? null : event.currentTarget.value })} />
      <Text size="sm" className="tabular">{t('zoneNow', { time: formatTime(now, true), name: zoneName(now) })}</Text>
      <NativeSelect label={t('start')} description={t('startHelp')} value={settings.startScreen} data={startScreens.map((screen) => ({ value: screen, label: pick(startScreenWords[screen]) }))}
        onChange={(event) => change({ startScreen: startScreens.find((screen) => screen === event.currentTarget.value) })} />
      {save.error !== null && <ErrorNote error={save.error} title={t('displayFailed')} />}
      <Text size="sm" c="dimmed" role="status">{save.isSuccess ? t('displaySaved') : ''}</Text>
    </Stack>
  );
}
