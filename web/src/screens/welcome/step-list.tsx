import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { firstRunStepWords, stepStateWords } from '@hinomi/shared/vocabulary/company';
import { useWords } from '../../lib/words.ts';
import { useWizard } from './use-wizard.ts';
import classes from './welcome.module.css';

/** The six steps with what became of each; every one can be opened. */
export function StepList() {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  const { state, place, goTo } = useWizard();
  return (
    <nav aria-label={t('steps')}>
      <ol className={classes['steps']}>
        {state.steps.map((mark, index) => {
          const name = pick(firstRunStepWords[mark.step]);
          const words = mark.state === 'done' && mark.by !== null ? t('doneBy', { name: mark.by }) : pick(stepStateWords[mark.state]);
          return (
            <li key={mark.step}>
              <button
                type="button" className={classes['step']} data-state={mark.state} title={words} onClick={() => goTo(mark.step)}
                {...(mark.step === place && { 'aria-current': 'step' as const })}
              >
                {mark.state === 'done' ? <IconCheck size={16} aria-hidden /> : mark.state === 'skipped' ? <IconClock size={16} aria-hidden /> : null}
                <span>{index + 1}</span>{' '}
                <span className={classes['stepName']}>{name}</span>
                <VisuallyHidden>: {words}</VisuallyHidden>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
