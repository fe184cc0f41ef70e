import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { useAcceptInvitation } from '@/api/members';
import { accountPattern, passwordProblem, shortestPassword } from '@/domain/account';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { TextField } from '@/ui/form/fields';
import { Form } from '@/ui/form/Form';
import { formErrors, withoutErrorsAt } from '@/ui/form/formErrors';

type Field = 'account' | 'name' | 'password';

/** A new account that joins at once; what can be judged here is, before the platform is asked. */
export function JoinForm({ token }: { readonly token: string }) {
  const { t } = useTranslation('account');
  const { problemText, fieldText } = useProblemText();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const [form, setForm] = useState({ account: '', name: '', password: '' });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const pointer = (field: Field) => `/newAccount/${field}`;

  const change = (field: Field) => (value: string) => {
    setForm({ ...form, [field]: value });
    setErrors(withoutErrorsAt(errors, pointer(field)));
  };

  const submit = (): void => {
    const account = form.account.trim().toLowerCase();
    const weakness = passwordProblem(form.password, account);
    const found = [
      ...(accountPattern.test(account) ? [] : [{ pointer: pointer('account'), code: account === '' ? 'required' : 'wrong-format' }]),
      ...(form.name.trim() === '' ? [{ pointer: pointer('name'), code: 'required' }] : []),
      ...(weakness ? [{ pointer: pointer('password'), code: `password-${weakness}`, params: { least: shortestPassword } }] : []),
    ];
    if (found.length > 0) return setErrors(formErrors(found, fieldText));
    return accept.mutate(
      { newAccount: { ...form, account } },
      {
        onSuccess: ({ factoryNumber }) => void navigate(paths.home(factoryNumber), { replace: true }),
        onError: (error) => setErrors(isProblem(error, 422) ? formErrors(error.errors, fieldText) : { '': problemText(error) }),
      },
    );
  };

  return (
    <Form label={t('join.submit')} errors={errors} onSubmit={submit}>
      <TextField
        label={t('join.account')}
        help={t('join.accountHelp')}
        pointer={pointer('account')}
        autoComplete="username"
        maxLength={32}
        value={form.account}
        onChange={change('account')}
      />
      <TextField
        label={t('join.name')}
        help={t('join.nameHelp')}
        pointer={pointer('name')}
        autoComplete="name"
        maxLength={40}
        value={form.name}
        onChange={change('name')}
      />
      <TextField
        type="password"
        label={t('join.password')}
        help={t('join.passwordHelp')}
        pointer={pointer('password')}
        autoComplete="new-password"
        value={form.password}
        onChange={change('password')}
      />
      <Button kind="primary" size="large" submit block busy={accept.isPending}>
        {t('join.submit')}
      </Button>
      <LinkButton kind="link" to={paths.signIn(paths.join(token))}>
        {t('join.haveAccount')}
      </LinkButton>
    </Form>
  );
}
