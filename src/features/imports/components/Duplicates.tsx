import type { ImportDetail } from '@/api/contract/imports';
import { useImportAct } from '@/api/imports';
import type { ImportAct } from '@/api/imports';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Notice } from '@/ui/state/Notice';
import { showToast } from '@/ui/toast/toasts';

/** Lines that repeat an equal one: they count, until a person takes them out, and can come back. */
export function Duplicates({ record }: { readonly record: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const change = useImportAct(factory.id);
  const { duplicates = 0, dropped = 0 } = record.report?.file ?? {};
  if (record.state !== 'published' || duplicates === 0) return null;
  const busy = record.job !== null && (record.job.state === 'queued' || record.job.state === 'running');
  const act = (name: ImportAct): void =>
    change.mutate(
      { id: record.id, act: name },
      {
        onSuccess: () => showToast(t(name === 'drop' ? 'duplicates.dropping' : 'duplicates.restoring')),
        onError: (error) => showToast(problemText(error), { tone: 'err' }),
      },
    );
  return (
    <Notice
      tone="info"
      title={t('duplicates.title', { count: duplicates })}
      action={
        dropped > 0 ? (
          <Button busy={change.isPending || busy} onClick={() => act('restore')}>
            {t('duplicates.restore')}
          </Button>
        ) : (
          <Button busy={change.isPending || busy} onClick={() => act('drop')}>
            {t('duplicates.drop')}
          </Button>
        )
      }
    >
      {dropped > 0 ? t('duplicates.out', { count: dropped }) : t('duplicates.in')}
    </Notice>
  );
}
