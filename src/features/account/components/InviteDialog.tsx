import { useState } from 'react';
import { useHref } from 'react-router';
import { isProblem } from '@/api/problem';
import { useInviteMember } from '@/api/members';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import type { FactoryRole } from '@/domain/rights';
import { factoryRoles } from '@/domain/rights';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { RadioField, SelectField, TextField } from '@/ui/form/fields';
import { Form, FormActions } from '@/ui/form/Form';
import { formErrors } from '@/ui/form/formErrors';
import styles from './account.module.css';
import { InvitationLink } from './InvitationLink';

const dayChoices = ['1', '7', '30'] as const;

/** Makes an invitation, then shows its link this once. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['account', 'app', 'common']);
  const { problemText, fieldText } = useProblemText();
  const format = useFormat();
  const factory = useFactory();
  const invite = useInviteMember(factory.id);
  const [role, setRole] = useState<FactoryRole>('merchandiser');
  const [note, setNote] = useState('');
  const [days, setDays] = useState<(typeof dayChoices)[number]>('7');
  const made = invite.data;
  const path = useHref(paths.join(made?.token ?? ''));
  const errors = !invite.isError
    ? undefined
    : isProblem(invite.error, 422)
      ? formErrors(invite.error.errors, fieldText)
      : { '': problemText(invite.error) };

  if (made) {
    return (
      <Dialog open title={t('invitations.linkTitle')} onClose={onClose} width={560}>
        <div className={styles['stack']}>
          <p>
            {made.token === null
              ? t('invitations.linkGone')
              : t('invitations.linkBody', { until: format.instantExact(made.invitation.expiresAt).slice(0, 16) })}
          </p>
          {made.token !== null && <InvitationLink address={new URL(path, window.location.href).href} />}
          <FormActions>
            <Button onClick={onClose}>{t('invitations.done')}</Button>
          </FormActions>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open title={t('members.invite')} onClose={onClose} width={480}>
      <Form
        label={t('members.invite')}
        {...(errors ? { errors } : {})}
        onSubmit={() => invite.mutate({ role, note, days: Number(days) })}
      >
        <RadioField
          label={t('invitations.role')}
          name="role"
          value={role}
          options={factoryRoles.map((value) => ({ value, label: t(`app:role.${value}`), help: t(`roleHelp.${value}`) }))}
          onChange={setRole}
        />
        <TextField
          optional
          label={t('invitations.note')}
          pointer="/note"
          maxLength={100}
          placeholder={t('invitations.notePlaceholder')}
          value={note}
          onChange={setNote}
        />
        <SelectField
          label={t('invitations.days')}
          pointer="/days"
          value={days}
          options={dayChoices.map((value) => ({ value, label: t('invitations.daysOption', { days: value }) }))}
          onChange={setDays}
        />
        <FormActions>
          <Button kind="primary" submit busy={invite.isPending}>
            {t('invitations.create')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
