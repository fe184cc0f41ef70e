import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

type SignedOutListener = () => void;
let onSignedOut: SignedOutListener = () => undefined;

/** Who hears that the session ended, whichever call found out. */
export function whenSignedOut(listener: SignedOutListener): void {
  onSignedOut = listener;
}

function watch(error: unknown): void {
  if (isProblem(error, 401) && error.code === 'not-signed-in') onSignedOut();
}

/** Trying again helps only where no answer came or the platform stumbled. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status === 502 || error.status === 504);
}

/** The app's one cache of what the platform said. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
