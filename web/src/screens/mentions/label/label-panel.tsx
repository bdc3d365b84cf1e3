import { Button, Group } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import { polarities, polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../../lib/words.ts';
import { polarityLooks } from '../../../ui/polarity-mark.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useDesk } from '../work/work-desk.ts';
import { unanswered } from './apply-label.ts';
import './words.ts';
import classes from './label.module.css';

type LabelPanelProps = { mention: Mention; judgement: Judgement; topicIds: readonly (number | null)[]; title: string };

/** Who decided a judgement, and the controls to confirm, correct and take back. */
export function LabelPanel({ mention, judgement, topicIds, title }: LabelPanelProps) {
  const { can } = useDesk();
  return (
    <>
      <LabelFacts judgement={judgement} />
      {can.label && mention.deletedAt === null && <LabelControls mention={mention} judgement={judgement} topicIds={topicIds} title={title} />}
    </>
  );
}

function LabelFacts({ judgement: { label } }: Pick<LabelPanelProps, 'judgement'>) {
  const { t } = useTranslation('mentionLabel');
  if (label === null) return null;
  const said = label.isInherited ? 'inheritedBy' : label.isConfirmation ? 'confirmedBy' : 'correctedBy';
  return <p className={classes['facts']} data-label={label.id}><b className={classes['badge']}>{t('byPerson')}</b> <bdi>{t(said, { name: label.by })}</bdi> <TimeText at={label.at} /></p>;
}

function LabelControls({ mention, judgement, topicIds, title }: LabelPanelProps) {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  const { label, ask, takeBackLabel } = useDesk();
  const target = { mention, judgement, topicIds };
  const own = judgement.label !== null && !judgement.label.isInherited && judgement.label.id !== unanswered ? judgement.label : null;
  return (
    <div className={classes['controls']} role="group" aria-label={`${t('correct')}: ${title}`}>
      <Group gap={6} role="group" aria-label={t('set')}>
        {polarities.map((polarity) => (
          <Button key={polarity} size="compact-sm" variant="default" aria-pressed={judgement.polarity === polarity} className={classes['polarity'] ?? ''} style={{ color: polarityLooks[polarity].colour }}
            onClick={() => label([target], judgement.polarity === polarity ? {} : { polarity })}><span aria-hidden="true">{polarityLooks[polarity].shape}&nbsp;</span>{pick(polarityWords[polarity])}</Button>
        ))}
      </Group>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" leftSection={<IconCheck size={16} aria-hidden />} disabled={own?.isConfirmation === true} onClick={() => label([target], {})}>{t('confirm')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => ask({ kind: 'label', targets: [target] })}>{t('more')}</Button>
        {own !== null && <Button size="compact-sm" variant="subtle" onClick={() => takeBackLabel(own.id)}>{t('takeBack')}</Button>}
      </Group>
    </div>
  );
}
