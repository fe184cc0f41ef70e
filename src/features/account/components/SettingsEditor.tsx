import { useState } from 'react';
import * as z from 'zod/mini';
import type { Settings } from '@/api/contract/settings';
import { settings as settingsShape } from '@/api/contract/settings';
import { isProblem } from '@/api/problem';
import { useFactory } from '@/api/session';
import { useUpdateSettings } from '@/api/settings';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ConflictDialog } from '@/ui/form/ConflictDialog';
import { DraftNote } from '@/ui/form/DraftNote';
import { Form, FormActions } from '@/ui/form/Form';
import { formErrors, withoutErrorsAt } from '@/ui/form/formErrors';
import { LeaveGuard } from '@/ui/form/LeaveGuard';
import { useDraft } from '@/ui/form/useDraft';
import { showToast } from '@/ui/toast/toasts';
import styles from './account.module.css';
import { SettingsFields } from './SettingsFields';
import type { SettingsForm } from './settingsForm';
import { formOf, mergedForm, parseForm, patchOf, settingsFields } from './settingsForm';

/** The settings as the owner edits them: a draft as it is typed, a choice field by field when somebody was faster. */
export function SettingsEditor({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation(['account', 'common']);
  const { problemText, fieldText } = useProblemText();
  const factory = useFactory();
  const update = useUpdateSettings(factory.id);
  const [newer, setNewer] = useState<Settings | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const draft = useDraft({ key: `settings:${factory.number}`, initial: formOf(settings), parse: parseForm });
  const [seen, setSeen] = useState(settings);
  // Without changes of one's own, what others saved is what one sees.
  const base = draft.isChanged ? seen : settings;
  const form = draft.value;

  const change = (values: Partial<SettingsForm>): void => {
    if (!draft.isChanged) setSeen(settings);
    draft.setValue({ ...form, ...values });
    setErrors(withoutErrorsAt(errors, ...Object.keys(values).map((field) => `/${field}`)));
  };
  const save = (from: Settings, value: SettingsForm): void =>
    update.mutate(
      { version: from.version, body: patchOf(formOf(from), value) },
      {
        onSuccess: () => {
          draft.clear();
          setNewer(null);
          setErrors({});
          showToast(t('settings.saved'));
        },
        onError: (error) => {
          const current = isProblem(error, 412) ? z.safeParse(settingsShape, error.current) : null;
          if (current?.success) setNewer(current.data);
          else if (isProblem(error, 422)) setErrors(formErrors(error.errors, fieldText));
          else setErrors({ '': problemText(error) });
        },
      },
    );

  const theirs = newer && formOf(newer);
  return (
    <div className={styles['form']}>
      <Form label={t('settings.title')} errors={errors} onSubmit={() => save(base, form)}>
        <SettingsFields form={form} onChange={change} />
        <FormActions note={<DraftNote draft={draft} />}>
          <Button kind="primary" submit busy={update.isPending}>
            {t('common:save')}
          </Button>
        </FormActions>
      </Form>
      <LeaveGuard when={draft.isChanged && !update.isPending} />
      {newer && theirs && (
        <ConflictDialog
          open
          busy={update.isPending}
          fields={settingsFields
            .filter((field) => theirs[field] !== form[field])
            .map((field) => ({ key: field, label: t(`settings.${field}`), mine: form[field], theirs: theirs[field] }))}
          onCancel={() => setNewer(null)}
          onResolve={(sides) => {
            const merged = mergedForm(theirs, form, Object.keys(sides).filter((field) => sides[field] === 'mine'));
            setSeen(newer);
            draft.setValue(merged);
            save(newer, merged);
          }}
        />
      )}
    </div>
  );
}
