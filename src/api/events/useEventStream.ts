import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIsLeaving, useSession } from '../session';
import { browserEnvironment } from './browser';
import { createInvalidator } from './invalidate';
import { startEventStream } from './start';

/** Keeps what is on show up to date while somebody is signed in. Once per tab, around the pages. */
export function useEventStream(): void {
  const client = useQueryClient();
  const person = useSession().user?.id;
  const isLeaving = useIsLeaving();
  useEffect(() => {
    if (person === undefined || isLeaving) return undefined;
    const { hear, stop } = createInvalidator(client);
    const end = startEventStream(person, hear, browserEnvironment(person));
    return () => {
      end();
      stop();
    };
  }, [client, isLeaving, person]);
}
