import i18next, { type TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useFormat } from './FormatProvider';
import { useTranslation } from './useTranslation';

type Params = Readonly<Record<string, string | number>>;

/** What is known of a failed call; the API's error type fits it. */
export interface ProblemLike {
  readonly code: string;
  readonly requestId: string | null;
  readonly params: Params;
}

export interface FieldProblemLike {
  readonly code: string;
  readonly params?: Params | undefined;
}

export function isProblemLike(error: unknown): error is ProblemLike {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'params' in error;
}

const isInstant = (value: string | number): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value);

/** Words of the codes: for a whole failed call, and for one field. Unknown codes get a general sentence. */
export function useProblemText() {
  const { t, language } = useTranslation('problem');
  const format = useFormat();
  const said = useCallback(
    (key: string, fallback: 'fallback' | 'field.fallback', params: Params, code: string): string => {
      const values = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          isInstant(value) ? format.instant(value) : typeof value === 'number' ? format.count(value) : value,
        ]),
      );
      // Codes come from the platform, so the key is only known now; unknown ones fall back to a typed key.
      const translate: TFunction = i18next.getFixedT(language);
      return i18next.exists(`problem:${key}`)
        ? String(translate(`problem:${key}` as never, values))
        : t(fallback, { code });
    },
    [format, language, t],
  );
  return useMemo(
    () => ({
      problemText: (error: unknown): string =>
        isProblemLike(error)
          ? said(error.code, 'fallback', error.params, error.code)
          : t('fallback', { code: error instanceof Error ? error.name : 'unknown' }),
      fieldText: (problem: FieldProblemLike): string =>
        said(`field.${problem.code}`, 'field.fallback', problem.params ?? {}, problem.code),
    }),
    [said, t],
  );
}
