import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { useTranslation } from '@/i18n/useTranslation';
import { Segmented } from '@/ui/list/Segmented';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { ProblemEditor } from '../components/ProblemEditor';
import styles from '../components/productImport.module.css';
import { correct } from '../run/draft';
import type { ImportDraft } from '../run/draft';
import type { ReadingSummary, RowsShown } from '../worker/messages';
import { rowsShown } from '../worker/messages';

const rowsAtATime = 25;

/** The products as they were read; what is wrong stands at its field and is mended there. */
export function RowsStep({ draft, reading }: { readonly draft: ImportDraft; readonly reading: ReadingSummary }) {
  const { t } = useTranslation('productImport');
  const [only, setOnly] = useState<RowsShown>(reading.failing > 0 ? 'failing' : 'all');
  const [offset, setOffset] = useState(0);
  const { reader, turn, opened } = draft;
  const { data: page } = useQuery({
    // What the worker holds of this file, as it was read and corrected last.
    queryKey: ['productFile', opened?.sha256, turn, only, offset],
    queryFn: () => reader.ask('page', { only, offset, limit: rowsAtATime }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const counts = { failing: reading.failing, warned: reading.warned, all: reading.products };
  return (
    <div className={styles['stack']}>
      <div className={styles['bar']}>
        <Segmented
          label={t('rows.show')}
          options={rowsShown.map((value) => ({ value, label: t(`rows.${value}`, { count: counts[value] }) }))}
          value={only}
          onChange={(value) => {
            setOnly(value);
            setOffset(0);
          }}
        />
        <span className={styles['quiet']}>{t(reading.failing > 0 ? 'rows.leaveOut' : 'rows.kept')}</span>
      </div>
      <Card label={t('rows.list')} flush>
        {page === undefined && <ListSkeleton />}
        {page?.items.length === 0 && (
          <EmptyState icon="check" title={t('rows.allGood')}>
            {t('rows.allGoodText')}
          </EmptyState>
        )}
        {page !== undefined && page.items.length > 0 && (
          <ul className={styles['rows']} aria-label={t('rows.list')}>
            {page.items.map(({ index, product }) => (
              <ReadRow key={index} product={product} onCorrect={(field, text) => void correct({ index, field, text })} />
            ))}
          </ul>
        )}
      </Card>
      {page !== undefined && (
        <CursorFooter
          from={offset + 1}
          shown={page.items.length}
          total={page.total}
          onPrevious={offset > 0 ? () => setOffset(offset - rowsAtATime) : undefined}
          onNext={offset + rowsAtATime < page.total ? () => setOffset(offset + rowsAtATime) : undefined}
        />
      )}
    </div>
  );
}

function ReadRow({ product, onCorrect }: { readonly product: ImportedProduct; readonly onCorrect: (field: string, text: string) => void }) {
  const { t } = useTranslation('productImport');
  const { row, articleNumber, title, skus, images, problems } = product;
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{title || t('rows.noTitle')}</span>
        <span className={styles['tags']}>
          <span>{articleNumber || t('rows.noArticle')}</span>
          <span>{t('rows.place', { row })}</span>
          <span>{t('rows.skus', { count: skus.length })}</span>
          {images && images.length > 0 && <span>{t('rows.images', { count: images.length })}</span>}
        </span>
      </div>
      <div className={styles['what']}>
        {problems.length > 0 && <ProblemEditor product={product} problems={problems} onCorrect={onCorrect} />}
      </div>
    </li>
  );
}
