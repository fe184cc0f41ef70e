import type { ReactNode } from 'react';
import { isProblemLike, useProblemText } from '@/i18n/problemText';
import { ErrorState } from './ErrorState';

interface ProblemStateProps {
  /** Whatever was thrown; a failed call of the API says its own words and request id. */
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly action?: ReactNode;
}

/** A failed read in the place of what it would have shown. */
export function ProblemState({ error, onRetry, action }: ProblemStateProps) {
  const { problemText } = useProblemText();
  const requestId = isProblemLike(error) ? (error.requestId ?? undefined) : undefined;
  return (
    <ErrorState requestId={requestId} action={action} {...(onRetry ? { onRetry } : {})}>
      {problemText(error)}
    </ErrorState>
  );
}
