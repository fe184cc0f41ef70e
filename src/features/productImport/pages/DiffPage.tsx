import { useNavigate } from 'react-router';
import type { ProductImportDetail } from '@/api/contract/productImports';
import { useProductImportAct } from '@/api/productImports';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useStore } from '@/ui/hooks/store';
import { WizardPage } from '@/ui/page/WizardPage';
import { Notice } from '@/ui/state/Notice';
import { ImportActions } from '../components/ImportActions';
import { ImportProgress } from '../components/ImportProgress';
import { ImportRows } from '../components/ImportRows';
import styles from '../components/productImport.module.css';
import { draftStore } from '../run/draft';
import { leaveRun } from '../run/importRun';
import { wizardSteps } from '../wizard/wizardSteps';

const verdicts = ['changed', 'new', 'failing', 'unchanged'] as const;

/** The wizard's last step: what the import will do, before it does it. */
export function DiffPage({ record }: { readonly record: ProductImportDetail }) {
  const { t } = useTranslation('productImport');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const navigate = useNavigate();
  const change = useProductImportAct(factory.id);
  const draft = useStore(draftStore);
  const { counts, state } = record;
  const ready = state === 'ready';
  const writable = counts.new + counts.changed;
  const hasFile = draft?.factoryId === factory.id && draft.opened?.sha256 === record.sha256;

  const back = async (step: string): Promise<void> => {
    leaveRun();
    await change.mutateAsync({ record, act: 'cancel' }).catch(() => undefined);
    await navigate(`${paths.newProductImport(factory.number)}?step=${step}`);
  };
  const views = [
    ...verdicts
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => ({ value: verdict, label: t(`diff.${verdict}`, { count: counts[verdict] }), filters: { verdict: [verdict] } })),
    { value: 'all', label: t('diff.all', { count: record.totalProducts }), filters: {} },
  ];
  const stale = isProblem(change.error, 412);

  return (
    <WizardPage
      breadcrumb={[{ label: t('title'), to: paths.productImports(factory.number) }]}
      title={t('diff.title')}
      lead={`${record.number} · ${record.fileName}`}
      actions={<ImportActions record={record} />}
      // What was sent stands; going back to a step gives this import up.
      steps={wizardSteps.map((step) => ({ key: step, label: t(`step.${step}`), done: step !== 'diff' && hasFile }))}
      current="diff"
      onStep={(step) => void back(step)}
      footNote={ready && counts.failing > 0 ? t('apply.failing', { count: counts.failing }) : t('foot.note')}
      footActions={
        <>
          {hasFile && (
            <Button onClick={() => void back('rows')} busy={change.isPending}>
              {t('act.back')}
            </Button>
          )}
          <Button
            kind="primary"
            busy={change.isPending}
            disabledReason={!ready ? t('apply.busy') : writable === 0 ? t('diff.nothing') : undefined}
            onClick={() => change.mutate({ record, act: 'apply' })}
          >
            {t('apply.button', { count: writable })}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        {change.error !== null && <Notice tone={stale ? 'warn' : 'err'} title={stale ? t('apply.changed') : problemText(change.error)} />}
        <ImportProgress record={record} />
        {ready && counts.changed > 0 && <p className={styles['quiet']}>{t('apply.review')}</p>}
        {ready && <ImportRows key={record.id} record={record} label={t('diff.title')} views={views} />}
      </div>
    </WizardPage>
  );
}
