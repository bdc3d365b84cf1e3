import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './words.ts';

/** 「新着n件」: what came since, loaded on demand so that rows never move under the pointer. */
export function NewPill({ count, onLoad }: { count: number; onLoad: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" className="new-pill">
      {count > 0 && (
        <Button size="compact-md" radius="xl" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={onLoad}>{t('newItems', { count })}</Button>
      )}
    </div>
  );
}
