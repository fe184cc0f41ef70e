import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ProductListing } from '@/api/contract/listings';
import type { Product } from '@/api/contract/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { ProductStatusTag } from '../ProductStatusTag';
import styles from '../products.module.css';
import { AddListingDialog } from './AddListingDialog';
import { ListingActs } from './ListingActs';
import { ListingDialog } from './ListingDialog';
import { ListingRefusal } from './ListingRefusal';
import { rangeOf } from './priceMatrix';
import { useListingActs } from './useListingActs';

/** The product in each store: status, what differs there, and what a buyer pays. */
export function ListingTable({ product }: { readonly product: Product }) {
  const { t } = useTranslation(['products', 'productEdit']);
  const acts = useListingActs();
  const [editing, setEditing] = useState<ProductListing | null>(null);
  const [adding, setAdding] = useState(false);
  const noRight = useFactory().can('catalogue.write') ? undefined : t('noRight');
  const archived = product.archivedAt === null ? undefined : t('archivedHint');
  const { run, busyId } = acts;
  const format = useFormat();
  const factory = useFactory();
  const columns = useMemo(
    (): readonly Column<ProductListing>[] => [
      {
        key: 'store',
        title: t('listing.store'),
        main: true,
        alwaysShown: true,
        render: ({ store, submission, pendingFields, titleOverride }) => (
          <span className={styles['stack']}>
            <Link to={paths.store(factory.number, store.number)} className={styles['link']}>{store.name}</Link>
            <span className={styles['help']}>{t(`channel.${store.channel}`)}</span>
            {titleOverride !== null && <span className={styles['help']}>{t('listing.titleHere', { title: titleOverride })}</span>}
            {pendingFields.length > 0 && (
              <span className={styles['waits']}>
                {t(submission?.status === 'waiting' ? 'listing.waits' : 'listing.notSubmitted', {
                  fields: format.list(pendingFields.map((field) => t(`productEdit:noteField.${field}`))),
                })}
              </span>
            )}
            {submission?.notes.map(({ field, message }) => (
              <span key={`${field} ${message}`} className={styles['help']}>
                {t('listing.note', { field: t(`productEdit:noteField.${field}`), note: message })}
              </span>
            ))}
          </span>
        ),
      },
      {
        key: 'status',
        title: t('columns.status'),
        width: 112,
        card: 'status',
        render: ({ status }) => <ProductStatusTag status={status} />,
      },
      {
        key: 'moq',
        title: t('listing.moq'),
        width: 88,
        align: 'end',
        render: ({ ladders, moqOverride }) => {
          const moq = ladders[0]?.moq ?? moqOverride ?? product.moq;
          return moq === null ? '—' : t('moqFrom', { moq: format.count(moq) });
        },
      },
      {
        key: 'pays',
        title: t('listing.pays'),
        width: 160,
        align: 'end',
        render: ({ ladders, ownPrices }) => {
          const range = rangeOf(ladders);
          return (
            <span className={styles['stack']}>
              {range === null ? t('record.notPriced') : format.unitPriceRange(range.minLi, range.maxLi, product.currency)}
              <span className={styles['help']}>{ownPrices ? t('listing.ownPrices') : t('listing.followsPrices')}</span>
            </span>
          );
        },
      },
      {
        key: 'acts',
        title: t('listing.acts'),
        width: 168,
        align: 'end',
        render: (listing) => (
          <ListingActs
            listing={listing}
            busy={busyId === listing.id}
            refusedBecause={archived}
            onAct={(act) => run(listing, act)}
            onEdit={() => setEditing(listing)}
          />
        ),
      },
    ],
    [product, t, format, factory.number, run, busyId, archived],
  );
  const settings = useTableSettings('product-listings', columns);
  return (
    <Card
      id="listings"
      title={t('record.listings')}
      flush={product.listings.length > 0}
      actions={
        <Button size="small" icon="plus" disabledReason={noRight ?? archived} onClick={() => setAdding(true)}>
          {t('listing.add')}
        </Button>
      }
    >
      {product.listings.length === 0 ? (
        <p className={styles['help']}>{t('listing.none')}</p>
      ) : (
        <DataTable
          embedded
          label={t('record.listings')}
          settings={settings}
          rows={product.listings}
          rowKey={(listing) => listing.id}
        />
      )}
      {acts.refusal && <ListingRefusal product={product} refusal={acts.refusal} />}
      {adding && <AddListingDialog product={product} onClose={() => setAdding(false)} />}
      {editing && <ListingDialog product={product} listing={editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}
