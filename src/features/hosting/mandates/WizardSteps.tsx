import { useQuery, useQueryClient } from '@tanstack/react-query';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { basisPointsOfText } from '@/domain/hosting/figures';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { CheckField, NumberField, RadioField, TextField } from '@/ui/form/fields';
import { FieldRow } from '@/ui/form/Form';
import { Card } from '@/ui/page/Card';
import { showToast } from '@/ui/toast/toasts';
import offerStyles from '../offer/offer.module.css';
import { ProductPicker } from '../offer/ProductPicker';
import styles from './mandates.module.css';
import type { WizardForm, WizardGoods } from './wizardForm';
import { badFloor, goodsOf } from './wizardForm';

export interface StepProps {
  readonly form: WizardForm;
  readonly onChange: (values: Partial<WizardForm>) => void;
}

/** Which stores and which products. */
export function ProductsStep({ form, onChange }: StepProps) {
  const { t } = useTranslation('hosting');
  const factory = useFactory();
  const client = useQueryClient();
  const { problemText } = useProblemText();
  const stores = useQuery(storeQueries.list(factory.id, { limit: 200 })).data?.items ?? [];
  const add = (number: string): void =>
    void client.ensureQueryData(productQueries.byNumber(factory.id, number)).then(
      (product) => onChange({ products: [...form.products, goodsOf(product)] }),
      (error: unknown) => showToast(problemText(error), { tone: 'err' }),
    );
  return (
    <div className={styles['stack']}>
      <Card label={t('wizard.storesTitle')}>
        <RadioField
          label={t('wizard.storesTitle')}
          name="stores"
          value={form.allStores ? 'all' : 'some'}
          options={[
            { value: 'all', label: t('wizard.allStores') },
            { value: 'some', label: t('wizard.someStores') },
          ]}
          onChange={(choice) => onChange({ allStores: choice === 'all' })}
        />
        {!form.allStores && (
          <div className={styles['indent']}>
            {stores.map(({ id, name, number }) => (
              <CheckField
                key={id}
                label={`${number} ${name}`}
                checked={form.storeIds.includes(id)}
                onChange={(on) => onChange({ storeIds: on ? [...form.storeIds, id] : form.storeIds.filter((one) => one !== id) })}
              />
            ))}
          </div>
        )}
      </Card>
      <div className={offerStyles['columns']}>
        <Card title={t('wizard.productsTitle')} note={t('wizard.productsHelp')}>
          <ProductPicker
            placeholder={t('offerForm.productHelp')}
            chosen={form.products.map(({ number }) => number)}
            addText={t('offerForm.addProduct')}
            addLabel={(product) => t('wizard.choose', { product })}
            onAdd={({ number }) => add(number)}
          />
        </Card>
        <Card title={t('wizard.chosen', { count: form.products.length })}>
          {form.products.length === 0 && <p className={offerStyles['quiet']}>{t('wizard.nothingChosen')}</p>}
          <ul className={offerStyles['rows']}>
            {form.products.map((product) => (
              <li key={product.id} className={offerStyles['row']}>
                <span className={offerStyles['name']}>
                  <span>{product.title}</span>
                  <span className={offerStyles['quiet']}>{product.articleNumber}</span>
                </span>
                <IconButton
                  icon="cross"
                  size="small"
                  label={t('wizard.unchoose', { product: `${product.articleNumber} ${product.title}` })}
                  onClick={() => onChange({ products: form.products.filter(({ id }) => id !== product.id) })}
                />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}

/** The lowest price that a buyer may reach, of each product, and of single SKUs where they differ. */
export function FloorsStep({ form, onChange }: StepProps) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  const client = useQueryClient();
  const { problemText } = useProblemText();
  const change = (id: string, values: Partial<WizardGoods>): void =>
    onChange({ products: form.products.map((product) => (product.id === id ? { ...product, ...values } : product)) });
  const bySku = (product: WizardGoods): void =>
    void client.ensureQueryData(productQueries.byNumber(factory.id, product.number)).then(
      ({ skus }) => change(product.id, { skuFloors: skus.map(({ id, code }) => ({ skuId: id, code, floor: product.floor })) }),
      (error: unknown) => showToast(problemText(error), { tone: 'err' }),
    );
  const error = (text: string): string | undefined => (badFloor(text) ? t('wizard.badPrice') : undefined);

  return (
    <Card title={t('wizard.steps.floors')} note={t('wizard.floorsLead')}>
      {form.products.map((product) => (
        <div key={product.id} className={styles['good']}>
          <span className={offerStyles['name']}>
            <strong>{product.title}</strong>
            <span className={offerStyles['quiet']}>
              {product.articleNumber} · {t('mandate.lowest')}{' '}
              {product.lowestLi === null ? t('wizard.noPrice') : format.unitPrice(product.lowestLi)}
              {product.costLi !== null && ` · ${t('wizard.cost', { price: format.unitPrice(product.costLi) })}`}
            </span>
          </span>
          <div className={styles['floors']}>
            <NumberField
              decimal
              label={t('mandate.floor')}
              unit={factory.currency}
              value={product.floor}
              error={error(product.floor)}
              onChange={(floor) => change(product.id, { floor })}
            />
            <CheckField
              label={t('wizard.perSku')}
              checked={product.skuFloors.length > 0}
              onChange={(on) => (on ? bySku(product) : change(product.id, { skuFloors: [] }))}
            />
            {product.skuFloors.map((own) => (
              <NumberField
                key={own.skuId}
                decimal
                label={t('wizard.floorOf', { product: own.code })}
                unit={factory.currency}
                value={own.floor}
                error={error(own.floor)}
                onChange={(floor) =>
                  change(product.id, { skuFloors: product.skuFloors.map((one) => (one.skuId === own.skuId ? { ...one, floor } : one)) })
                }
              />
            ))}
          </div>
        </div>
      ))}
    </Card>
  );
}

/** From which change on the owner is asked, and from which on nothing helps. */
export function LimitsStep({ form, onChange }: StepProps) {
  const { t } = useTranslation('hosting');
  const [ask, never] = [basisPointsOfText(form.ask), basisPointsOfText(form.never)];
  return (
    <Card title={t('wizard.steps.limits')} note={t('wizard.limitsLead')}>
      <FieldRow>
        <NumberField
          decimal
          label={t('wizard.ask')}
          help={t('wizard.askHelp')}
          unit={t('wizard.percent')}
          value={form.ask}
          error={ask === null ? t('wizard.badPercent') : undefined}
          onChange={(value) => onChange({ ask: value })}
        />
        <NumberField
          decimal
          label={t('wizard.never')}
          help={t('wizard.neverHelp')}
          unit={t('wizard.percent')}
          value={form.never}
          error={never === null ? t('wizard.badPercent') : ask !== null && ask >= never ? t('wizard.order') : undefined}
          onChange={(value) => onChange({ never: value })}
        />
      </FieldRow>
    </Card>
  );
}

/** From which day to which. */
export function DatesStep({ form, onChange }: StepProps) {
  const { t } = useTranslation(['hosting', 'problem']);
  return (
    <Card title={t('wizard.steps.dates')} note={t('wizard.datesLead')}>
      <div className={styles['stack']}>
        <FieldRow>
          <TextField type="date" label={t('wizard.from')} pointer="/fromDay" value={form.from} onChange={(from) => onChange({ from })} />
          <TextField
            type="date"
            label={t('wizard.to')}
            pointer="/toDay"
            value={form.to}
            error={form.to !== '' && form.to < form.from ? t('problem:field.ends-before-it-begins') : undefined}
            onChange={(to) => onChange({ to })}
          />
        </FieldRow>
        <TextField
          optional
          label={t('wizard.note')}
          help={t('wizard.noteHelp')}
          maxLength={500}
          value={form.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </Card>
  );
}
