import { useCallback, useState } from 'react';
import type { SetAside } from '@/api/contract/settings';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { useUpdateSetAside } from '@/api/settings';
import { parseSetAsideCodes } from '@/domain/orders/setAside';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';

/** Adding codes to the list and taking one back, each undone by its toast. */
export function useSetAsideChange(setAside: SetAside | undefined) {
  const { t } = useTranslation(['account', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const { mutate } = useUpdateSetAside(factory.id);
  const [error, setError] = useState<string>();

  const change = useCallback(
    (from: SetAside, codes: string[], said: string) => {
      const before = from.items.map((item) => item.code);
      const fail = (problem: unknown): void => {
        const first = isProblem(problem, 422) ? problem.errors[0] : undefined;
        if (first) setError(fieldText(first));
        else showToast(problemText(problem), { tone: 'err' });
      };
      mutate(
        { version: from.version, codes },
        {
          onError: fail,
          onSuccess: (after) => {
            setError(undefined);
            const undo = (): void => mutate({ version: after.version, codes: before }, { onError: fail });
            showToast(said, { action: { label: t('common:undo'), run: undo } });
          },
        },
      );
    },
    [mutate, problemText, fieldText, t],
  );

  const takeBack = useCallback(
    (code: string) => {
      if (!setAside) return;
      const rest = setAside.items.map((item) => item.code).filter((one) => one !== code);
      change(setAside, rest, t('setAside.tookBack', { code }));
    },
    [change, setAside, t],
  );

  /** Answers whether there was anything to add. */
  const add = (text: string): boolean => {
    if (!setAside) return false;
    const known = setAside.items.map((item) => item.code);
    const fresh = parseSetAsideCodes(text).filter((code) => !known.includes(code));
    if (fresh.length === 0) {
      setError(t('setAside.nothingNew'));
      return false;
    }
    change(setAside, [...known, ...fresh], t('setAside.added'));
    return true;
  };

  return { add, takeBack, error };
}
