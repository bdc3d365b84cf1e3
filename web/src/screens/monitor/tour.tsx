import { useLayoutEffect, useState } from 'react';
import { Button, Group, Paper, Portal, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tourRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { placeCard, tourSteps, type Box } from './tour-steps.ts';
import { useMonitorSearch } from './use-monitor-search.ts';
import classes from './tour.module.css';

type Place = { ring: Box | null; card: { top: number; left: number } };

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Where ring and card stand now; follows scrolling and the size of the page. */
function usePlace(anchor: string, card: HTMLDivElement | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const target = [...document.querySelectorAll(anchor)].find(isShown);
      const ring = target?.getBoundingClientRect() ?? null;
      const size = card?.getBoundingClientRect() ?? { width: 320, height: 200 };
      setPlace({ ring, card: placeCard(ring, size, { width: window.innerWidth, height: window.innerHeight }) });
    };
    [...document.querySelectorAll(anchor)].find(isShown)?.scrollIntoView({ block: 'nearest' });
    measure();
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, { passive: true });
    return () => {
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure);
    };
  }, [anchor, card]);
  return place;
}

const takeFocus = (heading: HTMLHeadingElement | null): void => heading?.focus({ preventScroll: true });

function TourCard({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('monitor');
  const [at, setAt] = useState(0);
  // A portal brings its children a moment later: what measures or focuses them waits for the element itself.
  const [card, setCard] = useState<HTMLDivElement | null>(null);
  const step = tourSteps[at] ?? tourSteps[0];
  const place = usePlace(step.anchor, card);
  const isLast = at === tourSteps.length - 1;
  const move = (by: number) => setAt((now) => Math.max(0, Math.min(tourSteps.length - 1, now + by)));
  const listen = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
  };
  // Keys are named only where there is something they open.
  const text = step.key === 'search' && document.querySelector(step.anchor) === null ? t('tourText.keys') : t(`tourText.${step.key}`);
  return (
    <Portal>
      {place?.ring != null && <div className={classes['ring']} style={{ top: place.ring.top - 4, left: place.ring.left - 4, width: place.ring.width + 8, height: place.ring.height + 8 }} />}
      <Paper ref={setCard} role="dialog" aria-labelledby="tour-title" withBorder shadow="lg" p="md" radius="md" className={classes['card']} style={place?.card ?? {}} onKeyDown={listen}>
        <Title key={step.key} order={2} size="h5" id="tour-title" ref={takeFocus} tabIndex={-1} className="page-heading">{t('tourPlace', { at: at + 1, count: tourSteps.length, title: t(`tourTitle.${step.key}`) })}</Title>
        <Text size="sm" my="sm">{text}</Text>
        <Group justify="space-between" gap="xs">
          <Button size="xs" variant="subtle" onClick={onEnd}>{t('tourEnd')}</Button>
          <Group gap="xs">
            <Button size="xs" variant="default" disabled={at === 0} onClick={() => move(-1)}>{t('tourBack')}</Button>
            <Button size="xs" onClick={() => (isLast ? onEnd() : move(1))}>{t(isLast ? 'tourDone' : 'tourNext')}</Button>
          </Group>
        </Group>
      </Paper>
    </Portal>
  );
}

/** Five points of the screens: once a person after the first run, and again whenever a link asks for it. */
export function Tour() {
  const queryClient = useQueryClient();
  const [search, setSearch] = useMonitorSearch();
  const [isOver, setIsOver] = useState(false);
  const { data } = useQuery({ queryKey: queryKeys.tour('state'), queryFn: () => callApi(tourRoutes.state), staleTime: Infinity });
  const isAsked = search.tour === true;
  if (!isAsked && (isOver || data?.isOffered !== true)) return null;
  const end = () => {
    setIsOver(true);
    queryClient.setQueryData(queryKeys.tour('state'), { isOffered: false });
    // Should this not reach the server, the tour is offered once more.
    void callApi(tourRoutes.seen).catch(() => undefined);
    if (isAsked) setSearch({ tour: undefined });
  };
  return <TourCard onEnd={end} />;
}
