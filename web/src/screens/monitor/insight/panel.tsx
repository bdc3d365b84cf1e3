import { useId, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { QueryState } from '../../../ui/query-state.tsx';
import monitor from '../monitor.module.css';

type Props<T> = { title: string; query: UseQueryResult<T>; height?: number; tools?: ReactNode; children: (data: T) => ReactNode };

/** One panel behind the curve, with the states of its request. */
export function Panel<T>({ title, query, height = 180, tools, children }: Props<T>) {
  const id = useId();
  return (
    <section className={monitor['panel']} aria-labelledby={id}>
      <div className={monitor['panelHead']}>
        <h2 id={id} className={monitor['title']}>{title}</h2>
        {tools}
      </div>
      <QueryState query={query} skeleton={<Skeleton height={height} />}>{children}</QueryState>
    </section>
  );
}
