import type { ProductListing } from '@/api/contract/listings';
import type { ListingAct } from '@/api/listings';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Icon } from '@/ui/icon/Icon';
import { Menu } from '@/ui/menu/Menu';
import styles from '../products.module.css';
import { listingActsOf } from './listingActs';

interface ListingActsProps {
  readonly listing: ProductListing;
  readonly busy: boolean;
  /** Why nothing can be done with it now, though the role might. */
  readonly refusedBecause: string | undefined;
  readonly onAct: (act: ListingAct) => void;
  readonly onEdit: () => void;
}

/** What can be done with a listing: the likely act in sight, the rest behind "more". */
export function ListingActs({ listing, busy, refusedBecause, onAct, onEdit }: ListingActsProps) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const noRight = factory.can('catalogue.write') ? refusedBecause : t('noRight');
  const [first, ...rest] = listingActsOf(listing);
  const nameOf = (act: ListingAct): string => (act === 'submit' && listing.submission !== null ? t('listing.act.resubmit') : t(`listing.act.${act}`));
  return (
    <span className={styles['acts']}>
      {first && (
        <Button
          size="small"
          busy={busy}
          disabledReason={noRight}
          label={t('listing.actIn', { act: nameOf(first), store: listing.store.name })}
          onClick={() => onAct(first)}
        >
          {nameOf(first)}
        </Button>
      )}
      {noRight === undefined && (
        <Menu
          label={t('listing.more', { store: listing.store.name })}
          placement="bottomRight"
          groups={[
            {
              key: 'acts',
              items: [
                { key: 'edit', label: t('listing.edit'), onChoose: onEdit },
                ...rest.map((act) => ({ key: act, label: nameOf(act), onChoose: () => onAct(act) })),
              ],
            },
          ]}
          trigger={(open) => (
            <button
              type="button"
              className={styles['moreButton']}
              aria-label={t('listing.more', { store: listing.store.name })}
              aria-haspopup="menu"
              aria-expanded={open}
            >
              <Icon name="more" size={18} />
            </button>
          )}
        />
      )}
    </span>
  );
}
