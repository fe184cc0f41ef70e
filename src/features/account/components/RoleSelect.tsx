import type { Member } from '@/api/contract/members';
import { useChangeRole } from '@/api/members';
import { useFactory } from '@/api/session';
import type { FactoryRole } from '@/domain/rights';
import { factoryRoles } from '@/domain/rights';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { SelectField } from '@/ui/form/fields';
import { showToast } from '@/ui/toast/toasts';

/** A member's role, changed by choosing another; taken back by the toast that says so. */
export function RoleSelect({ member }: { readonly member: Member }) {
  const { t } = useTranslation(['account', 'app', 'common', 'ui']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const change = useChangeRole(factory.id);
  const fail = (error: unknown): void => void showToast(problemText(error), { tone: 'err' });
  const set = (role: FactoryRole): void =>
    change.mutate(
      { seen: member, role },
      {
        onError: fail,
        onSuccess: (after) => {
          const takeBack = (): void =>
            change.mutate(
              { seen: after, role: member.role },
              { onError: fail, onSuccess: () => void showToast(t('ui:dialog.undone')) },
            );
          showToast(t('members.roleChanged', { name: member.name, role: t(`app:role.${role}`) }), {
            action: { label: t('common:undo'), run: takeBack },
          });
        },
      },
    );

  if (member.self) {
    return <span title={t('members.noSelf')}>{t(`app:role.${member.role}`)}</span>;
  }
  return (
    <SelectField
      hideLabel
      label={t('members.roleOf', { name: member.name })}
      value={change.isPending ? change.variables.role : member.role}
      options={factoryRoles.map((role) => ({ value: role, label: t(`app:role.${role}`) }))}
      onChange={set}
    />
  );
}
