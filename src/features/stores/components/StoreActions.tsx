import { useState } from 'react';
import type { Store } from '@/api/contract/stores';
import { useFactory } from '@/api/session';
import { useEndHoliday } from '@/api/stores';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { showToast } from '@/ui/toast/toasts';
import { HolidayDialog } from './HolidayDialog';

/** What can be done with a store; buttons that a role or state forbids say why. */
export function StoreActions({ store }: { readonly store: Store }) {
  const { t } = useTranslation(['stores', 'common']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const endHoliday = useEndHoliday(factory.id);
  const [planning, setPlanning] = useState(false);
  const noRight = factory.can('catalogue.write') ? undefined : t('edit.noRight');
  const notOpen = store.status === 'live' || store.status === 'holiday' ? undefined : t('holiday.notOpen');
  const end = (): void =>
    endHoliday.mutate(
      { seen: store },
      {
        onSuccess: () => showToast(t('holiday.ended')),
        onError: (error) => showToast(problemText(error), { tone: 'err' }),
      },
    );

  return (
    <>
      {store.holiday && (
        <Button disabledReason={noRight} busy={endHoliday.isPending} onClick={end}>
          {store.status === 'holiday' ? t('holiday.end') : t('holiday.cancel')}
        </Button>
      )}
      <Button icon="pause" disabledReason={noRight ?? notOpen} onClick={() => setPlanning(true)}>
        {store.holiday ? t('holiday.change') : t('holiday.plan')}
      </Button>
      {noRight === undefined ? (
        <LinkButton kind="primary" icon="edit" to={paths.storeEdit(factory.number, store.number)}>
          {t('common:edit')}
        </LinkButton>
      ) : (
        <Button icon="edit" disabledReason={noRight}>
          {t('common:edit')}
        </Button>
      )}
      {planning && <HolidayDialog store={store} onClose={() => setPlanning(false)} />}
    </>
  );
}
