import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { productImportQueries } from '@/api/productImports';
import { randomKey } from '@/api/randomKey';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useStore } from '@/ui/hooks/store';
import { useUrlState } from '@/ui/list/useUrlState';
import { WizardPage } from '@/ui/page/WizardPage';
import { Notice } from '@/ui/state/Notice';
import { draftStore, pickFile } from '../run/draft';
import { beginRun, createBody, startRun } from '../run/importRun';
import { keptCorrections } from '../run/storedColumns';
import { ColumnsStep } from '../wizard/ColumnsStep';
import { FileStep } from '../wizard/FileStep';
import { HeaderStep } from '../wizard/HeaderStep';
import { RowsStep } from '../wizard/RowsStep';
import type { WizardStepKey } from '../wizard/wizardSteps';
import { shownStep, stepsDone, wizardSteps } from '../wizard/wizardSteps';

/** Brings a product file in: which file, under which heads, what its columns are, what is wrong with its rows. */
export function NewProductImportPage() {
  const { t } = useTranslation(['productImport', 'common']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const navigate = useNavigate();
  const url = useUrlState();
  const kept = useStore(draftStore);
  const draft = kept?.factoryId === factory.id ? kept : null;
  const resumeNumber = url.get('resume');
  const resumeQuery = useQuery({ ...productImportQueries.byNumber(factory.id, resumeNumber), enabled: resumeNumber !== '' });
  const resumed = resumeNumber === '' || resumeQuery.data?.state !== 'receiving' ? undefined : resumeQuery.data;

  const done = stepsDone(draft, resumed);
  const current = resumed === undefined ? shownStep(url.get('step'), done) : 'file';
  const text = JSON.stringify(draft && createBody(draft));
  // A repeated click sends the same request, not a second one.
  const key = useMemo(() => ({ text, value: randomKey() }).value, [text]);
  const begin = useMutation({
    mutationFn: async () => {
      if (draft === null) throw new Error('Nothing was read yet');
      if (resumed === undefined) return beginRun(draft, key);
      startRun(draft, resumed);
      return resumed;
    },
    onSuccess: ({ number }) => navigate(paths.productImport(factory.number, number)),
  });
  const pick = (file: File): void => {
    const given = resumed && { sheet: resumed.sheet, choices: resumed.choices, defaultMoq: resumed.defaultMoq, corrections: keptCorrections(resumed.id) };
    pickFile(factory.id, file, given ?? null);
  };
  const go = (step: string): void => url.set({ step });
  const sends = current === 'rows' || resumed !== undefined;
  const waits = draft !== null && draft.refused === null && (draft.opened === null || draft.reading === null);
  const reasons: Partial<Record<WizardStepKey, string>> = {
    file: waits ? t('foot.reading') : t('foot.fileFirst'),
    header: t('foot.headerFirst'),
    columns: t('foot.articleFirst'),
  };
  const next = wizardSteps[wizardSteps.indexOf(current) + 1] ?? 'rows';
  const before = wizardSteps[wizardSteps.indexOf(current) - 1];

  return (
    <WizardPage
      breadcrumb={[
        { label: t('title'), to: paths.productImports(factory.number) },
      ]}
      title={t('newTitle')}
      lead={t('lead')}
      steps={wizardSteps.map((step) => ({ key: step, label: t(`step.${step}`), done: done[step] }))}
      current={current}
      onStep={go}
      footNote={t('foot.note')}
      footActions={
        <>
          {before !== undefined && resumed === undefined && <Button onClick={() => go(before)}>{t('common:previous')}</Button>}
          {sends ? (
            <Button kind="primary" busy={begin.isPending} disabledReason={current === 'rows' || done.file ? undefined : reasons.file} onClick={() => begin.mutate()}>
              {t(resumed === undefined ? 'diff.check' : 'resume.continue')}
            </Button>
          ) : (
            <Button kind="primary" disabledReason={done[current] ? undefined : reasons[current]} onClick={() => go(next)}>
              {t('common:next')}
            </Button>
          )}
        </>
      }
    >
      {begin.error !== null && <Notice tone="err" title={problemText(begin.error)} />}
      {current === 'file' && <FileStep draft={draft} onFile={pick} resumed={resumed} />}
      {current === 'header' && draft !== null && <HeaderStep draft={draft} />}
      {current === 'columns' && draft !== null && <ColumnsStep draft={draft} />}
      {current === 'rows' && draft !== null && draft.reading !== null && <RowsStep draft={draft} reading={draft.reading} />}
    </WizardPage>
  );
}
