import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './search-words.ts';

const loadPalette = () => import('./search-palette.tsx');
const SearchPalette = lazy(() => loadPalette().then((module) => ({ default: module.SearchPalette })));

/** After the first screen has had the line to itself. */
const readyAfterMs = 3_000;

/** Opens the search over everything; Ctrl/⌘+K works in text fields too. Its code is fetched apart, and soon: what is typed after the key must not go elsewhere. */
export function SearchButton() {
  const { t } = useTranslation('search');
  const [isWanted, setIsWanted] = useState(false);
  const open = () => {
    setIsWanted(true);
    void loadPalette().then((module) => module.openPalette());
  };
  useEffect(() => {
    const timer = setTimeout(() => setIsWanted(true), readyAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button variant="default" size="compact-md" className="search-button" onClick={open} aria-keyshortcuts="Control+K Meta+K" leftSection={<IconSearch size={18} aria-hidden />}>
        <span className="search-button-words">{t('open')} <kbd>{t('keys')}</kbd></span>
      </Button>
      {isWanted && <Suspense fallback={null}><SearchPalette /></Suspense>}
    </>
  );
}
