import { useState } from 'react';
import type { CategoryBands, PriceBands } from '@/api/contract/priceBands';
import { isProblem } from '@/api/problem';
import { priceOfText, textOfPrice } from '@/domain/hosting/figures';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog } from '@/ui/dialog/Dialog';
import { NumberField, TextField } from '@/ui/form/fields';
import { Form, FormActions } from '@/ui/form/Form';
import type { FormErrors } from '@/ui/form/formErrors';
import { formErrors } from '@/ui/form/formErrors';
import { useToday } from '@/ui/hooks/useToday';
import { usePriceBandsChange } from './usePriceBandsChange';

interface BandEdgesDialogProps {
  readonly bands: PriceBands;
  readonly edited: CategoryBands;
  readonly onClose: () => void;
}

/** Asks where mid and high begin in a category, and from which day on. */
export function BandEdgesDialog({ bands, edited, onClose }: BandEdgesDialogProps) {
  const { t } = useTranslation(['account', 'products', 'common']);
  const { problemText, fieldText } = useProblemText();
  const { set, isPending } = usePriceBandsChange(bands);
  const today = useToday();
  const { current, own } = edited;
  const [mid, setMid] = useState(current === null ? '' : textOfPrice(current.midLi));
  const [high, setHigh] = useState(current === null ? '' : textOfPrice(current.highLi));
  const [fromDay, setFromDay] = useState(current?.origin === 'own' ? current.fromDay : today);
  const [errors, setErrors] = useState<FormErrors>({});
  const others = own.filter((edges) => edges.fromDay !== fromDay);
  const pointer = (field: string): string => `/own/${others.length}/${field}`;

  const save = async (): Promise<void> => {
    const [midLi, highLi] = [priceOfText(mid), priceOfText(high)];
    if (midLi === null || highLi === null) {
      const wrong = t('priceBands.wrongPrice');
      setErrors({ ...(midLi === null ? { [pointer('midLi')]: wrong } : {}), ...(highLi === null ? { [pointer('highLi')]: wrong } : {}) });
      return;
    }
    if (highLi <= midLi) return setErrors({ [pointer('highLi')]: t('priceBands.notAbove') });
    try {
      await set(edited, [...others, { fromDay, midLi, highLi }]);
      onClose();
    } catch (error) {
      setErrors(isProblem(error, 422) ? formErrors(error.errors, fieldText) : { '': problemText(error) });
    }
  };

  const title = t('priceBands.setTitle', { category: t(`products:category.${edited.category}`) });
  const unit = t('priceBands.unit', { currency: bands.currency });
  return (
    <Dialog open title={title} onClose={onClose} width={440}>
      <Form label={title} errors={errors} onSubmit={() => void save()}>
        <NumberField decimal label={t('priceBands.midFrom')} pointer={pointer('midLi')} unit={unit} value={mid} onChange={setMid} />
        <NumberField decimal label={t('priceBands.highFrom')} pointer={pointer('highLi')} unit={unit} value={high} onChange={setHigh} />
        <TextField
          type="date"
          label={t('priceBands.fromDay')}
          help={t('priceBands.fromDayHelp')}
          pointer={pointer('fromDay')}
          value={fromDay}
          onChange={setFromDay}
        />
        <FormActions>
          <Button kind="primary" submit busy={isPending}>
            {t('priceBands.save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
