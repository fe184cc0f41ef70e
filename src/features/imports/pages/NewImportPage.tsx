import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ImportRecord } from '@/api/contract/imports';
import { importCalls, importQueries } from '@/api/imports';
import { randomKey } from '@/api/randomKey';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { dayInZone } from '@/i18n/timeFormat';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { useUrlState } from '@/ui/list/useUrlState';
import { WizardPage } from '@/ui/page/WizardPage';
import { ProblemState } from '@/ui/state/ProblemState';
import { useSentText } from '../components/useSentText';
import { changeChoices, draftStore, dropDraft, pickFile } from '../run/draft';
import { runStore, startRun } from '../run/importRun';
import { createBody } from '../run/requests';
import { useStore } from '@/ui/hooks/store';
import { keptChoices } from '../run/storedChoices';
import { useStores } from '../useStores';
import { CheckStep } from '../wizard/CheckStep';
import { ConfirmStep } from '../wizard/ConfirmStep';
import { FileStep } from '../wizard/FileStep';
import { shownStep, statedEndDay, stepsDone, wizardSteps } from '../wizard/wizardState';
import type { ReadChoices } from '../worker/readFirst';

/** Brings an order file in: which file, what was read of it, what will happen. */
export function NewImportPage() {
  const { t } = useTranslation(['imports', 'common']);
  const factory = useFactory();
  const navigate = useNavigate();
  const url = useUrlState();
  const sentText = useSentText();
  const run = useStore(runStore);
  const kept = useStore(draftStore);
  const draft = kept?.factoryId === factory.id ? kept : null;
  const { query: storesQuery, stores, chosen } = useStores();
  const resumeNumber = url.get('resume');
  const resumeQuery = useQuery({ ...importQueries.byNumber(factory.id, resumeNumber), enabled: resumeNumber !== '' });
  const resumed: ImportRecord | undefined = resumeNumber === '' ? undefined : resumeQuery.data;
  const storeOf = resumed?.store ?? chosen;

  const given = useMemo(() => (resumed === undefined ? null : givenChoices(resumed, factory.zone)), [resumed, factory.zone]);
  // The file in hand is read again as it was when the import began.
  useEffect(() => {
    if (given !== null && draft !== null && !follows(draft.choices, given)) changeChoices(given);
  }, [given, draft]);

  const done = stepsDone(draft, storeOf !== undefined, resumed);
  const current = shownStep(url.get('step'), done);
  const reading = draft?.reading ?? null;
  const go = (step: string): void => url.set({ step });

  const body =
    draft !== null && reading !== null && storeOf !== undefined
      ? createBody(reading, draft.file, {
          storeId: storeOf.id,
          assumedCurrency: draft.choices.assumedCurrency,
          endDay: statedEndDay(draft.endDay, reading),
        })
      : null;
  const text = JSON.stringify(body);
  // A repeated click sends the same request, not a second one.
  const key = useMemo(() => ({ text, value: randomKey() }).value, [text]);
  const begin = useMutation({
    mutationFn: async () => {
      if (draft === null || reading === null || body === null) throw new Error('Nothing was read yet');
      const record = resumed ?? (await importCalls.create(factory.id, body, key));
      startRun({ factory: { id: factory.id, number: factory.number }, file: draft.file, reading, choices: draft.choices, record });
      return record;
    },
    onSuccess: (record) => {
      dropDraft();
      void navigate(paths.importRecord(factory.number, record.number));
    },
  });

  const notReady = current === 'file' ? t('foot.fileFirst') : t('foot.checkFirst');
  const blocks = run !== null && run.phase !== 'stopped' && run.record.id !== resumed?.id;
  const failed = storesQuery.error ?? (resumeNumber === '' ? null : resumeQuery.error);

  return (
    <WizardPage
      breadcrumb={[{ label: t('title'), to: paths.imports(factory.number) }]}
      title={resumed ? t('resume.pageTitle', { number: resumed.number }) : t('new.title')}
      lead={t('new.lead')}
      steps={wizardSteps.map((step) => ({ key: step, label: t(`step.${step}`), done: done[step] }))}
      current={current}
      onStep={go}
      footNote={resumed ? t('progress.kept', { sent: sentText(resumed) }) : t('foot.note')}
      footActions={
        <>
          {current !== 'file' && (
            <Button onClick={() => go(current === 'confirm' ? 'check' : 'file')}>{t('common:previous')}</Button>
          )}
          {current === 'confirm' ? (
            <Button kind="primary" busy={begin.isPending} disabledReason={blocks ? t('foot.busy', { file: run.file.name }) : undefined} onClick={() => begin.mutate()}>
              {resumed ? t('progress.continue') : t('confirm.begin')}
            </Button>
          ) : (
            <Button
              kind="primary"
              disabledReason={done[current] ? undefined : notReady}
              onClick={() => go(current === 'file' && resumed === undefined ? 'check' : 'confirm')}
            >
              {t('common:next')}
            </Button>
          )}
        </>
      }
    >
      {failed !== null && <ProblemState error={failed} onRetry={() => void storesQuery.refetch()} />}
      {current === 'file' && (
        <FileStep
          draft={draft}
          stores={stores}
          store={chosen?.number ?? ''}
          onStore={(store) => url.set({ store })}
          onFile={(file) => pickFile(factory.id, file, { ...firstChoices(factory), ...given })}
          resumed={resumed}
        />
      )}
      {current === 'check' && draft !== null && reading !== null && (
        <CheckStep draft={draft} reading={reading} given={given} />
      )}
      {current === 'confirm' && draft !== null && reading !== null && (
        <ConfirmStep draft={draft} reading={reading} storeName={storeOf?.name ?? ''} resumed={resumed} problem={begin.error} />
      )}
    </WizardPage>
  );
}

function firstChoices({ zone, currency }: { zone: string; currency: string }): ReadChoices {
  return { today: dayInZone(new Date(), zone), assumedCurrency: currency, dateOrder: null };
}

/** How the file of a begun import was read: kept in this browser, else as far as the record tells. */
function givenChoices({ id, currency, createdAt }: ImportRecord, zone: string): Partial<ReadChoices> {
  return keptChoices(id) ?? { today: dayInZone(new Date(createdAt), zone), assumedCurrency: currency };
}

function follows(choices: ReadChoices, given: Partial<ReadChoices>): boolean {
  const { today, assumedCurrency, dateOrder } = { ...choices, ...given };
  return choices.today === today && choices.assumedCurrency === assumedCurrency && choices.dateOrder === dateOrder;
}
