import { useState } from 'react';
import type { Member } from '@/api/contract/members';
import { useRemoveMember } from '@/api/members';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ConfirmDialog } from '@/ui/dialog/ConfirmDialog';
import { showToast } from '@/ui/toast/toasts';

/** Ends a member's access; typed, because only a new invitation brings them back. */
export function RemoveMember({ member }: { readonly member: Member }) {
  const { t } = useTranslation('account');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const remove = useRemoveMember(factory.id);
  const [asking, setAsking] = useState(false);
  const { name } = member;
  // Awaited, not told by callbacks: those are dropped with the row, which is gone once the list is read anew.
  const confirm = async (): Promise<void> => {
    try {
      await remove.mutateAsync(member);
      setAsking(false);
      showToast(t('members.removed', { name }));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    }
  };
  return (
    <>
      <Button
        kind="text"
        label={t('members.removeOf', { name })}
        disabledReason={member.self ? t('members.removeSelf') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('members.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('members.removeTitle', { name })}
        confirmText={t('members.removeConfirm')}
        typedWord={member.account}
        busy={remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <p>{t('members.removeBody')}</p>
      </ConfirmDialog>
    </>
  );
}
