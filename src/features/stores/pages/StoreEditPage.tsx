import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useNavigate, useParams } from 'react-router';
import { store as storeShape } from '@/api/contract/stores';
import type { Store } from '@/api/contract/stores';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { storeQueries, useUpdateStore } from '@/api/stores';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { ConflictDialog } from '@/ui/form/ConflictDialog';
import { DraftNote } from '@/ui/form/DraftNote';
import { CheckField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { FieldRow, Form, FormActions } from '@/ui/form/Form';
import { formErrors, withoutErrorsAt } from '@/ui/form/formErrors';
import { LeaveGuard } from '@/ui/form/LeaveGuard';
import { useDraft } from '@/ui/form/useDraft';
import { Card } from '@/ui/page/Card';
import { RecordPage } from '@/ui/page/RecordPage';
import { showToast } from '@/ui/toast/toasts';
import type { StoreForm } from '../components/storeForm';
import { formOf, mergedForm, patchOf, storeFormFields, storeFormShape } from '../components/storeForm';
import { useStoreWords } from '../components/useStoreWords';

const hours = ['24', '48', '72'] as const;

function parseForm(stored: unknown): StoreForm | undefined {
  const parsed = z.safeParse(storeFormShape, stored);
  return parsed.success ? parsed.data : undefined;
}

/** A store's profile and promises: a draft as it is typed, and a choice field by field when somebody was faster. */
export function StoreEditPage() {
  const { t } = useTranslation(['stores', 'common']);
  const factory = useFactory();
  const navigate = useNavigate();
  const { number = '' } = useParams();
  const { data: store } = useSuspenseQuery(storeQueries.byNumber(factory.id, number));
  const [seen, setSeen] = useState(store);
  const [newer, setNewer] = useState<Store | null>(null);
  const { problemText, fieldText } = useProblemText();
  const words = useStoreWords();
  const update = useUpdateStore(factory.id);
  const draft = useDraft({ key: `store:${factory.number}:${number}`, initial: formOf(seen), parse: parseForm });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const record = paths.store(factory.number, number);
  const form = draft.value;

  const change = (values: Partial<StoreForm>): void => {
    draft.setValue({ ...form, ...values });
    setErrors(withoutErrorsAt(errors, ...Object.keys(values).map((field) => `/${field}`)));
  };

  const save = (base: Store, value: StoreForm): void => {
    update.mutate(
      { seen: base, body: patchOf(formOf(base), value) },
      {
        onSuccess: () => {
          draft.clear();
          setNewer(null);
          showToast(t('edit.saved'));
        },
        onError: (error) => {
          const current = isProblem(error, 412) ? z.safeParse(storeShape, error.current) : null;
          if (current?.success) setNewer(current.data);
          else if (isProblem(error, 422)) setErrors(formErrors(error.errors, fieldText));
          else setErrors({ '': problemText(error) });
        },
      },
    );
  };

  // Only once the guard below knows that nothing is unsaved any more.
  useEffect(() => {
    if (update.isSuccess) void navigate(record);
  }, [update.isSuccess, navigate, record]);

  const theirs = newer && formOf(newer);
  return (
    <RecordPage
      breadcrumb={[
        { label: t('title'), to: paths.stores(factory.number) },
        { label: store.name, to: record },
      ]}
      name={t('edit.title')}
    >
      <Card label={t('edit.title')}>
        <Form label={t('edit.title')} errors={errors} onSubmit={() => save(seen, form)}>
          <FieldRow>
            <TextField label={t('field.name')} pointer="/name" maxLength={60} value={form.name} onChange={(name) => change({ name })} />
            <TextField optional label={t('field.brand')} pointer="/brand" maxLength={60} value={form.brand} onChange={(brand) => change({ brand })} />
          </FieldRow>
          <TextAreaField
            optional
            label={t('field.introduction')}
            pointer="/introduction"
            maxLength={500}
            value={form.introduction}
            onChange={(introduction) => change({ introduction })}
          />
          <FieldRow>
            <TextField
              optional
              label={t('field.contactName')}
              pointer="/contactName"
              maxLength={40}
              value={form.contactName}
              onChange={(contactName) => change({ contactName })}
            />
            <TextField
              optional
              type="tel"
              label={t('field.contactPhone')}
              help={t('edit.phoneHelp')}
              pointer="/contactPhone"
              maxLength={40}
              value={form.contactPhone}
              onChange={(contactPhone) => change({ contactPhone })}
            />
          </FieldRow>
          <SelectField
            label={t('field.dispatchPromiseHours')}
            help={t('edit.promiseHelp')}
            pointer="/dispatchPromiseHours"
            value={form.dispatchPromiseHours}
            options={hours.map((value) => ({ value, label: t('promiseHours', { hours: value }) }))}
            onChange={(dispatchPromiseHours) => change({ dispatchPromiseHours })}
          />
          <CheckField label={t('field.freeSample')} checked={form.freeSample} onChange={(freeSample) => change({ freeSample })} />
          <CheckField
            label={t('field.lightCustomisation')}
            checked={form.lightCustomisation}
            onChange={(lightCustomisation) => change({ lightCustomisation })}
          />
          <FormActions note={<DraftNote draft={draft} />}>
            <Button kind="primary" submit busy={update.isPending}>
              {t('common:save')}
            </Button>
            <LinkButton to={record}>{t('common:cancel')}</LinkButton>
          </FormActions>
        </Form>
      </Card>
      <LeaveGuard when={draft.isChanged && !update.isSuccess} />
      {newer && theirs && (
        <ConflictDialog
          open
          busy={update.isPending}
          fields={storeFormFields
            .filter((field) => theirs[field] !== form[field])
            .map((field) => ({
              key: field,
              label: t(`field.${field}`),
              mine: words.value(field, form[field]),
              theirs: words.value(field, theirs[field]),
            }))}
          onCancel={() => setNewer(null)}
          onResolve={(sides) => {
            const keepMine = Object.keys(sides).filter((field) => sides[field] === 'mine');
            const merged = mergedForm(theirs, form, keepMine);
            setSeen(newer);
            draft.setValue(merged);
            save(newer, merged);
          }}
        />
      )}
    </RecordPage>
  );
}
