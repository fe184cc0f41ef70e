import { useState } from 'react';
import type { ReadingChoices } from '@/domain/productImport/choices';
import { quantityBounds } from '@/domain/priceBounds';
import { useTranslation } from '@/i18n/useTranslation';
import { NumberField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import styles from '../components/productImport.module.css';
import { changeChoices, changeDefaultMoq } from '../run/draft';
import type { ImportDraft } from '../run/draft';
import type { ReadingSummary } from '../worker/messages';

interface UnitsCardProps {
  readonly draft: ImportDraft;
  readonly choices: ReadingChoices;
  readonly reading: ReadingSummary;
}

/** How many pieces the file's units hold, and from when on a bare price holds. */
export function UnitsCard({ draft, choices, reading }: UnitsCardProps) {
  const { t } = useTranslation('productImport');
  const { pack, carton } = choices.units;
  const asked = reading.asksUnits || pack !== null || carton !== null;
  const unit = (size: 'pack' | 'carton', value: number | null) => (
    <WholeNumber
      label={t(`columns.${size}`)}
      value={value}
      onChange={(next) => changeChoices({ ...choices, units: { ...choices.units, [size]: next } })}
    />
  );
  return (
    <Card title={t('columns.unitsTitle')}>
      <div className={styles['fields']}>
        <WholeNumber
          label={t('columns.moq')}
          help={t('columns.moqHelp')}
          value={draft.defaultMoq}
          onChange={(next) => changeDefaultMoq(next ?? quantityBounds.least)}
        />
        {asked && unit('pack', pack)}
        {asked && unit('carton', carton)}
      </div>
      {asked && <p className={styles['quiet']}>{t('columns.unitsHelp')}</p>}
    </Card>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly help?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number of pieces as it is typed; taken over where it is one. */
function WholeNumber({ label, help, value, onChange }: WholeNumberProps) {
  const { t } = useTranslation('productImport');
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  return (
    <NumberField
      label={label}
      help={help}
      unit={t('columns.unit')}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const number = Number(text);
        if (text.trim() === '') onChange(null);
        else if (Number.isInteger(number) && number >= quantityBounds.least && number <= quantityBounds.most) onChange(number);
      }}
    />
  );
}
