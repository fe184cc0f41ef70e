import { useNavigate } from 'react-router';
import type { Mandate } from '@/api/contract/mandates';
import { useCreateMandate, useUpdateMandate } from '@/api/mandates';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { DraftNote } from '@/ui/form/DraftNote';
import { useDraft } from '@/ui/form/useDraft';
import { useUrlState } from '@/ui/list/useUrlState';
import { WizardPage } from '@/ui/page/WizardPage';
import { showToast } from '@/ui/toast/toasts';
import { ConfirmStep } from './ConfirmStep';
import type { WizardForm, WizardStepKey } from './wizardForm';
import { isStepDone, parseWizard, termsOfForm, wizardSteps } from './wizardForm';
import { DatesStep, FloorsStep, LimitsStep, ProductsStep } from './WizardSteps';

interface MandateWizardProps {
  /** The mandate that is amended; null for a new one. */
  readonly mandate: Mandate | null;
  readonly initial: WizardForm;
}

/** Writes or amends a mandate step by step; the last step says what will be so before it is signed. */
export function MandateWizard({ mandate, initial }: MandateWizardProps) {
  const { t } = useTranslation(['hosting', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const navigate = useNavigate();
  const url = useUrlState();
  const draft = useDraft({ key: `mandate:${factory.number}:${mandate?.number ?? 'new'}`, initial, parse: parseWizard });
  const create = useCreateMandate(factory.id);
  const update = useUpdateMandate(factory.id);
  const form = draft.value;
  const asked = wizardSteps.find((step) => step === url.get('step')) ?? 'products';
  // A step is only open once those before it are valid.
  const firstOpen = wizardSteps.find((step) => !isStepDone(step, form)) ?? 'sign';
  const current = wizardSteps.indexOf(asked) > wizardSteps.indexOf(firstOpen) ? firstOpen : asked;
  const change = (values: Partial<WizardForm>): void => draft.setValue({ ...form, ...values });
  const go = (step: WizardStepKey): void => url.set({ step });
  const position = wizardSteps.indexOf(current);
  const next = wizardSteps[position + 1];
  const before = wizardSteps[position - 1];
  const isDone = isStepDone(current, form);
  const missing: Readonly<Record<WizardStepKey, string>> = {
    products: form.products.length === 0 ? t('wizard.needProducts') : t('wizard.needStores'),
    floors: t('wizard.needFloors'),
    limits: t('wizard.needLimits'),
    dates: t('wizard.needDates'),
    sign: '',
  };
  const error = create.error ?? update.error;
  const problems = error === null ? [] : isProblem(error, 422) ? error.errors.map(fieldText) : [problemText(error)];
  const finish = (saved: Mandate, said: string): void => {
    draft.clear();
    showToast(said);
    void navigate(paths.mandate(factory.number, saved.number));
  };
  const send = (sign: boolean): void => {
    if (mandate === null) {
      create.mutate(
        { ...termsOfForm(form), sign },
        { onSuccess: (saved) => finish(saved, sign ? t('mandate.signedDone') : t('mandate.draftDone')) },
      );
    } else {
      update.mutate({ seen: mandate, body: termsOfForm(form) }, { onSuccess: (saved) => finish(saved, t('mandate.savedDone')) });
    }
  };
  const step = { form, onChange: change };

  return (
    <WizardPage
      breadcrumb={[
        { label: t('title'), to: paths.hosting(factory.number) },
        { label: t('mandate.title'), to: paths.mandates(factory.number) },
      ]}
      title={mandate === null ? t('wizard.title') : t('wizard.amendTitle', { number: mandate.number })}
      steps={wizardSteps.map((key) => ({ key, label: t(`wizard.steps.${key}`), done: isStepDone(key, form) }))}
      current={current}
      onStep={(key) => go(wizardSteps.find((one) => one === key) ?? 'products')}
      footNote={<DraftNote draft={draft} />}
      footActions={
        <>
          {before && <Button onClick={() => go(before)}>{t('common:previous')}</Button>}
          {next && (
            <Button kind="primary" disabledReason={isDone ? undefined : missing[current]} onClick={() => go(next)}>
              {t('common:next')}
            </Button>
          )}
          {!next && mandate === null && (
            <>
              <Button busy={create.isPending} onClick={() => send(false)}>
                {t('wizard.saveDraft')}
              </Button>
              <Button kind="primary" icon="check" busy={create.isPending} onClick={() => send(true)}>
                {t('wizard.sign')}
              </Button>
            </>
          )}
          {!next && mandate !== null && (
            <Button kind="primary" icon="check" busy={update.isPending} onClick={() => send(false)}>
              {t('wizard.save')}
            </Button>
          )}
        </>
      }
    >
      {current === 'products' && <ProductsStep {...step} />}
      {current === 'floors' && <FloorsStep {...step} />}
      {current === 'limits' && <LimitsStep {...step} />}
      {current === 'dates' && <DatesStep {...step} />}
      {current === 'sign' && <ConfirmStep form={form} isSigned={mandate?.signedAt != null} problems={problems} />}
    </WizardPage>
  );
}
