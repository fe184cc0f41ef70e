import { useState } from 'react';
import { isProblem } from '@/api/problem';
import { useSaveView } from '@/api/savedViews';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { TextField } from '@/ui/form/fields';
import { Form, FormActions } from '@/ui/form/Form';
import { formErrors } from '@/ui/form/formErrors';
import { showToast } from '@/ui/toast/toasts';
import styles from '../products.module.css';

interface SaveViewDialogProps {
  /** Filters and order to keep, as they stand in the address. */
  readonly query: string;
  readonly onClose: () => void;
}

/** Keeps the list's filters under a name. */
export function SaveViewDialog({ query, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation(['products', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const save = useSaveView(factory.id, 'products');
  const [name, setName] = useState('');
  const errors = !save.isError
    ? {}
    : isProblem(save.error, 422)
      ? formErrors(save.error.errors, fieldText)
      : { '': problemText(save.error) };
  const submit = (): void =>
    save.mutate(
      { name, query },
      {
        onSuccess: () => {
          showToast(t('views.saved'));
          onClose();
        },
      },
    );

  return (
    <Dialog open title={t('views.saveTitle')} onClose={onClose} width={420} crossless>
      <Form label={t('views.saveTitle')} errors={errors} onSubmit={submit}>
        <TextField label={t('views.name')} pointer="/name" maxLength={40} value={name} onChange={setName} />
        <p className={styles['help']}>{t('views.nameHelp')}</p>
        <FormActions>
          <Button kind="primary" submit busy={save.isPending}>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
