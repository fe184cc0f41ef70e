import { useNavigate } from 'react-router';
import type { ProductImport } from '@/api/contract/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { useStore } from '@/ui/hooks/store';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { Progress } from '@/ui/state/Progress';
import { continueRun, leaveRun, runStore } from '../run/importRun';
import { progressOf } from './progressOf';

const working = ['checking', 'applying', 'stopping', 'undoing'] as const;

/** What is under way with an import: its sending from this tab, its interruption, or the platform's work on it. */
export function ImportProgress({ record }: { readonly record: ProductImport }) {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  const factory = useFactory();
  const navigate = useNavigate();
  const { problemText } = useProblemText();
  const run = useStore(runStore);
  const own = run?.record.id === record.id ? run : null;
  const sent = own?.record ?? record;
  const batches = { done: format.count(sent.batchesCommitted), total: format.count(sent.totalBatches) };
  const resumeHref = `${paths.newProductImport(factory.number)}?resume=${record.number}`;

  if (record.state === 'receiving' && own !== null && own.phase !== 'sending') {
    const paused = own.phase === 'paused';
    const again = (): void => {
      leaveRun();
      void navigate(resumeHref);
    };
    return (
      <Notice
        tone={paused ? 'warn' : 'err'}
        title={t(paused ? 'progress.paused' : 'progress.stopped')}
        action={paused ? <Button kind="primary" onClick={continueRun}>{t('progress.continue')}</Button> : <Button onClick={again}>{t('progress.pickAgain')}</Button>}
      >
        {problemText(own.problem)}
      </Notice>
    );
  }
  if (record.state === 'receiving' && own === null) {
    return (
      <Notice tone="warn" title={t('progress.interrupted')} action={<LinkButton kind="primary" to={resumeHref}>{t('progress.pickAgain')}</LinkButton>}>
        {t('progress.interruptedText', batches)}
      </Notice>
    );
  }
  const phase = record.state === 'receiving' ? 'sending' : working.find((one) => one === record.state);
  if (phase === undefined) return null;
  const { done, total } = record.job ?? { done: 0, total: 0 };
  return (
    <Card label={t(`progress.${phase}`)}>
      {phase === 'sending' ? (
        <Progress label={t('progress.sending')} share={progressOf(sent)} count={t('progress.batches', batches)} />
      ) : (
        <Progress
          label={t(`progress.${phase}`)}
          share={progressOf(record)}
          count={t('progress.products', { done: format.count(done), total: format.count(total) })}
        />
      )}
      <p>{t('progress.help')}</p>
    </Card>
  );
}
