import { Skeleton } from '@mantine/core';
import classes from './monitor.module.css';

/** Placeholder of the shape of the screen: cards above, chart and stream below. */
export function MonitorSkeleton() {
  return (
    <div className={classes['screen']}>
      <div className={classes['cards']}>{[1, 2, 3].map((key) => <Skeleton key={key} height={290} radius="md" />)}</div>
      <div className={classes['focus']}><Skeleton height={380} radius="md" /><Skeleton height={380} radius="md" /></div>
    </div>
  );
}
