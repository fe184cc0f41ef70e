import { useTranslation } from '@/i18n/useTranslation';
import { ConflictDialog } from '@/ui/form/ConflictDialog';
import { useFormat } from '@/i18n/FormatProvider';
import { useProductWords } from '../useProductWords';
import type { ConflictGroup } from './conflict';
import { differingGroups } from './conflict';
import type { ProductForm } from './productForm';

interface ProductConflictProps {
  readonly mine: ProductForm;
  readonly theirs: ProductForm;
  readonly busy: boolean;
  /** The groups whose own version is kept. */
  readonly onResolve: (keepMine: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Somebody saved first: both versions, and the choice between them, group by group. */
export function ProductConflict({ mine, theirs, busy, onResolve, onCancel }: ProductConflictProps) {
  const { t } = useTranslation(['productEdit', 'products', 'common']);
  const format = useFormat();
  const words = useProductWords();
  const valueOf = (form: ProductForm, group: ConflictGroup): string => {
    switch (group) {
      case 'category':
        return words.category(form.category || null);
      case 'attributes':
        return format.list(Object.entries(form.attributes).map(([key, value]) => `${words.attribute(key)} ${value}`));
      case 'images':
        return t('imagesCountShort', { count: form.images.length });
      case 'mixedBatch':
        return form.mixedBatch ? t('common:yes') : t('common:no');
      case 'customisation':
        return format.list(form.customisation.map(({ kind }) => t(`customisationKind.${kind}`)));
      case 'offer':
        return t('offerShort', { moq: form.moq || '—', count: form.rows.length, prices: (form.prices.join('') === '' ? form.rows[0]?.prices ?? [] : form.prices).join(' / ') });
      default:
        return form[group];
    }
  };
  return (
    <ConflictDialog
      open
      busy={busy}
      fields={differingGroups(mine, theirs).map((group) => ({
        key: group,
        label: t(`conflict.${group}`),
        mine: valueOf(mine, group),
        theirs: valueOf(theirs, group),
      }))}
      onCancel={onCancel}
      onResolve={(sides) => onResolve(Object.keys(sides).filter((group) => sides[group] === 'mine'))}
    />
  );
}
