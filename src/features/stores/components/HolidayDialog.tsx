import { useState } from 'react';
import type { Store } from '@/api/contract/stores';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { usePlanHoliday } from '@/api/stores';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { TextField } from '@/ui/form/fields';
import { FieldRow, Form, FormActions } from '@/ui/form/Form';
import { formErrors } from '@/ui/form/formErrors';
import { showToast } from '@/ui/toast/toasts';
import styles from './stores.module.css';

/** Closes a store from one day to another; it opens again by itself. */
export function HolidayDialog({ store, onClose }: { readonly store: Store; readonly onClose: () => void }) {
  const { t } = useTranslation(['stores', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const plan = usePlanHoliday(factory.id);
  const [from, setFrom] = useState(store.holiday?.from ?? '');
  const [to, setTo] = useState(store.holiday?.to ?? '');
  const [note, setNote] = useState(store.holiday?.note ?? '');
  const errors = !plan.isError
    ? undefined
    : isProblem(plan.error, 422)
      ? formErrors(plan.error.errors, fieldText)
      : { '': problemText(plan.error) };

  return (
    <Dialog open title={t('holiday.title')} onClose={onClose} width={480}>
      <Form
        label={t('holiday.title')}
        {...(errors ? { errors } : {})}
        onSubmit={() =>
          plan.mutate(
            { seen: store, body: { from, to, note } },
            {
              onSuccess: () => {
                showToast(t('holiday.began'));
                onClose();
              },
            },
          )
        }
      >
        <FieldRow>
          <TextField type="date" label={t('holiday.from')} pointer="/from" value={from} onChange={setFrom} />
          <TextField type="date" label={t('holiday.to')} pointer="/to" value={to} onChange={setTo} />
        </FieldRow>
        <TextField
          optional
          label={t('holiday.note')}
          pointer="/note"
          maxLength={200}
          placeholder={t('holiday.notePlaceholder')}
          value={note}
          onChange={setNote}
        />
        <p className={styles['help']}>{t('holiday.submitHelp')}</p>
        <FormActions>
          <Button kind="primary" submit busy={plan.isPending}>
            {t('holiday.submit')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
