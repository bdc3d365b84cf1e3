import { useRef, useState, type ReactNode } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api-client.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useWizard } from './use-wizard.ts';
import { placeAfter, placeBefore } from './wizard-place.ts';
import classes from './welcome.module.css';

type Props = {
  intro: string;
  /** Saves the step; a text says why one cannot go on yet, null that all is well. Throws what the server refuses. */
  save: () => Promise<string | null>;
  children: ReactNode;
};

/** One step: what it is for, its fields, and below 戻る, あとで and 次へ. */
export function StepFrame({ intro, save, children }: Props) {
  const { t } = useTranslation('welcome');
  const wizard = useWizard();
  const [busy, setBusy] = useState<'next' | 'later' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const note = useRef<HTMLDivElement>(null);
  const { place } = wizard;
  if (place === 'end') return null;
  const act = async (kind: 'next' | 'later') => {
    if (busy !== null) return;
    setBusy(kind);
    setProblem(null);
    try {
      const why = kind === 'next' ? await save() : null;
      if (why === null) {
        await wizard.mark(place, kind === 'next' ? 'done' : 'skipped');
        wizard.goTo(placeAfter(place));
      } else setProblem(why);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict') await wizard.reload();
      setProblem(error);
    } finally {
      setBusy(null);
      setTimeout(() => note.current?.scrollIntoView({ block: 'nearest' }), 0);
    }
  };
  const before = placeBefore(place);
  return (
    <Stack gap="lg">
      <Text>{intro}</Text>
      {children}
      <div ref={note}>{problem !== null && <StepProblem problem={problem} />}</div>
      <div className={classes['footer']}>
        <Group justify="space-between" gap="sm">
          <Button variant="default" disabled={before === null || busy !== null} onClick={() => before !== null && wizard.goTo(before)}>{t('back')}</Button>
          <Group gap="sm">
            <Button variant="subtle" loading={busy === 'later'} disabled={busy === 'next'} onClick={() => void act('later')}>{t('later')}</Button>
            <Button loading={busy === 'next'} disabled={busy === 'later'} onClick={() => void act('next')}>{t('next')}</Button>
          </Group>
        </Group>
      </div>
    </Stack>
  );
}

function StepProblem({ problem }: { problem: unknown }) {
  const { t } = useTranslation('welcome');
  if (typeof problem === 'string') return <Alert role="alert" color="hinomi" variant="light" className="strong-text">{problem}</Alert>;
  if (problem instanceof ApiError && problem.code === 'conflict') {
    return <Alert role="alert" color="hinomi" variant="light" title={t('conflict')} className="strong-text">{t('conflictText')}</Alert>;
  }
  return <ErrorNote error={problem} title={t('notSaved')} />;
}
