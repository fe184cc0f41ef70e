import { useEffect } from 'react';
import { onlineManager } from '@tanstack/react-query';
import { queryClient } from '@/api/queryClient';

/** Reads everything on show afresh once the line is back. */
export function useOfflineNotice(): void {
  useEffect(
    () =>
      onlineManager.subscribe((online) => {
        if (online) void queryClient.invalidateQueries();
      }),
    [],
  );
}
