import { useEffect, useState, type ComponentType } from 'react';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fetchAheadAfterMs } from '../ui/late-part.ts';
import './search-words.ts';

/** The palette once its code is here. Without a network it stays away, and nothing else of the page suffers. */
function usePalette(): { Palette: ComponentType | null; load: () => Promise<typeof import('./search-palette.tsx')> } {
  const [Palette, setPalette] = useState<ComponentType | null>(null);
  const load = async () => {
    const code = await import('./search-palette.tsx');
    setPalette(() => code.SearchPalette);
    return code;
  };
  return { Palette, load };
}

/** Opens the search over everything; Ctrl/⌘+K works in text fields too. Its code is fetched apart, and soon: what is typed after the key must not go elsewhere. */
export function SearchButton() {
  const { t } = useTranslation('search');
  const { Palette, load } = usePalette();
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), fetchAheadAfterMs);
    return () => clearTimeout(timer);
    // Once is enough: the button tries again.
    // oxlint-disable-next-line react/exhaustive-deps -- load is made anew at each drawing and does the same
  }, []);
  const open = () => void load().then((code) => code.openPalette(), () => notifications.show({ color: 'red', message: t('failed') }));
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button variant="default" size="compact-md" className="search-button" data-tour="search" onClick={open} aria-keyshortcuts="Control+K Meta+K" leftSection={<IconSearch size={18} aria-hidden />}>
        <span className="search-button-words">{t('open')} <kbd>{t('keys')}</kbd></span>
      </Button>
      {Palette !== null && <Palette />}
    </>
  );
}
