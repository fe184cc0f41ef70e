import { useState } from 'react';
import type { Mandate } from '@/api/contract/mandates';
import { useRevokeMandate, useSignMandate } from '@/api/mandates';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { showToast } from '@/ui/toast/toasts';
import { NoteDialog } from '../tasks/NoteDialog';

/** What the owner does with a mandate; everybody else is told that it is the owner's. */
export function MandateActions({ mandate }: { readonly mandate: Mandate }) {
  const { t } = useTranslation('hosting');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const sign = useSignMandate(factory.id);
  const revoke = useRevokeMandate(factory.id);
  const [revoking, setRevoking] = useState(false);
  const noRight = factory.can('mandate.write') ? undefined : t('mandate.onlyOwner');
  const isOver = mandate.state === 'revoked' || mandate.state === 'ended';
  const failed = (error: unknown): void => {
    showToast(problemText(error), { tone: 'err' });
  };

  return (
    <>
      {!isOver && (
        <Button kind="danger" disabledReason={noRight} onClick={() => setRevoking(true)}>
          {t('mandate.revoke')}
        </Button>
      )}
      {noRight === undefined && !isOver ? (
        <LinkButton icon="edit" to={paths.mandateEdit(factory.number, mandate.number)}>
          {t('mandate.amend')}
        </LinkButton>
      ) : (
        <Button icon="edit" disabledReason={noRight ?? t('mandate.over')}>
          {t('mandate.amend')}
        </Button>
      )}
      {mandate.state === 'draft' && (
        <Button
          kind="primary"
          icon="check"
          busy={sign.isPending}
          disabledReason={noRight}
          onClick={() => sign.mutate(mandate, { onSuccess: () => showToast(t('mandate.signedDone')), onError: failed })}
        >
          {t('mandate.sign')}
        </Button>
      )}
      {revoking && (
        <NoteDialog
          danger
          title={t('mandate.revokeTitle', { number: mandate.number })}
          label={t('mandate.revokeWhy')}
          confirmText={t('mandate.revoke')}
          busy={revoke.isPending}
          onConfirm={(reason) =>
            revoke.mutate(
              { seen: mandate, reason },
              {
                onSuccess: () => showToast(t('mandate.revokedDone')),
                onError: failed,
                onSettled: () => setRevoking(false),
              },
            )
          }
          onCancel={() => setRevoking(false)}
        >
          <p>{t('mandate.revokeBody', { count: mandate.openTasks })}</p>
        </NoteDialog>
      )}
    </>
  );
}
