import { useEffect, useRef } from 'react';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemoState } from '@hinomi/shared/contracts/demo';
import { demoRoutes } from '@hinomi/shared/routes/demo-routes';
import { callApi } from '../lib/api-client.ts';
import { setDemoTime } from '../lib/present.ts';
import { queryClient, queryKeys } from '../lib/query-cache.ts';
import { useErrorWords } from '../ui/error-note.tsx';
import './demo-words.ts';

const stateKey = queryKeys.demo('state');
/** The demo's clock runs by itself between two answers. */
const askMs = 1_000;

/** What the demo plays, anew every second; sets the clock of all screens. Undefined before the first answer. */
export function useDemoState(): DemoState | undefined {
  const { data } = useQuery({ queryKey: stateKey, queryFn: () => callApi(demoRoutes.state), refetchInterval: askMs, staleTime: 0 });
  const wasBusy = useRef(false);
  useEffect(() => {
    if (data === undefined) return;
    setDemoTime({ moment: new Date(data.now).getTime(), speed: data.isPlaying ? data.speed : 0 });
    // After a reset or a jump nothing on the screens is what it was.
    if (wasBusy.current && data.busy === null) void queryClient.invalidateQueries();
    wasBusy.current = data.busy !== null;
  }, [data]);
  useEffect(() => () => setDemoTime(null), []);
  return data;
}

type Orders = { play: (isPlaying: boolean, speed: DemoState['speed']) => void; jump: (scenario: string, stage: string) => void; reset: () => void; isSending: boolean };

/** The orders of the banner; each answer is the new state. */
export function useDemoOrders(): Orders {
  const { t } = useTranslation('demo');
  const wordsOf = useErrorWords();
  const send = useMutation({
    mutationFn: (order: () => Promise<DemoState>) => order(),
    onSuccess: (state) => queryClient.setQueryData(stateKey, state),
    onError: (error) => notifications.show({ color: 'red', title: t('failed'), message: wordsOf(error) }),
  });
  return {
    play: (isPlaying, speed) => send.mutate(() => callApi(demoRoutes.playback, { body: { isPlaying, speed } })),
    jump: (scenario, stage) => send.mutate(() => callApi(demoRoutes.jump, { body: { scenario, stage } })),
    reset: () => send.mutate(() => callApi(demoRoutes.reset)),
    isSending: send.isPending,
  };
}
