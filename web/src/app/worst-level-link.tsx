import { Badge, Group, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LevelChip } from '../ui/level-chip.tsx';
import { useMonitorSummary } from './use-bell.ts';
import { summariseLevels } from './worst-level.ts';
import './words.ts';

/** The level of the worst topic on every page; figures without data never show as calm. */
export function WorstLevelLink() {
  const { t } = useTranslation('app');
  const { data } = useMonitorSummary();
  if (data === undefined) return null;
  const { level, hasMissingData } = summariseLevels(data.topics);
  if (level === null && !hasMissingData) return <Text size="sm" c="dimmed">{t('noTopic')}</Text>;
  return (
    <Link to="/monitor" className="worst-level" data-tour="level">
      <VisuallyHidden>{t('worst')}: </VisuallyHidden>
      <Group gap={6} wrap="nowrap">
        {level !== null && <LevelChip level={level} />}
        {hasMissingData && <Badge color="dark" variant="outline" radius="sm" size="lg">{t('dataMissing')}</Badge>}
      </Group>
    </Link>
  );
}
