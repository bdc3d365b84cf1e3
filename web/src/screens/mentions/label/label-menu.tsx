import { Button, Menu } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { polarities, polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../../lib/words.ts';
import { polarityLooks } from '../../../ui/polarity-mark.tsx';
import { useDesk } from '../work/work-desk.ts';
import { rowTargets } from './apply-label.ts';
import './words.ts';

/** Judges all chosen rows. */
export function LabelMenu({ chosen, onDone }: { chosen: () => readonly Mention[]; onDone: () => void }) {
  const { t } = useTranslation('mentionLabel');
  const pick = useWords();
  const { label, ask } = useDesk();
  const act = (change: Parameters<typeof label>[1]) => () => {
    label(rowTargets(chosen()), change);
    onDone();
  };
  return (
    <Menu position="top-start">
      <Menu.Target><Button size="compact-sm" variant="default" rightSection={<IconChevronUp size={16} aria-hidden />}>{t('judge')}</Button></Menu.Target>
      <Menu.Dropdown>
        {polarities.map((polarity) => <Menu.Item key={polarity} leftSection={<span aria-hidden="true" style={{ color: polarityLooks[polarity].colour }}>{polarityLooks[polarity].shape}</span>} onClick={act({ polarity })}>{pick(polarityWords[polarity])}</Menu.Item>)}
        <Menu.Item onClick={act({})}>{t('confirm')}</Menu.Item>
        <Menu.Item onClick={() => ask({ kind: 'label', targets: rowTargets(chosen()) })}>{t('more')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
