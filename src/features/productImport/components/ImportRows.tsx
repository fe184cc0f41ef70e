import { useQuery } from '@tanstack/react-query';
import type { ProductImport } from '@/api/contract/productImports';
import type { ProductImportRow } from '@/api/contract/productImportShapes';
import type { ProductImportRowFilters } from '@/api/productImports';
import { productImportQueries, useCorrectRow } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { SearchField } from '@/ui/list/SearchField';
import { Segmented } from '@/ui/list/Segmented';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { ProblemState } from '@/ui/state/ProblemState';
import { StatusTag } from '@/ui/tag/StatusTag';
import type { Tone } from '@/ui/tag/StatusTag';
import { showToast } from '@/ui/toast/toasts';
import { Differences } from './Differences';
import { ProblemEditor } from './ProblemEditor';
import styles from './productImport.module.css';

export const rowsAtATime = 25;
const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

export interface RowView {
  readonly value: string;
  readonly label: string;
  readonly filters: ProductImportRowFilters;
}

interface ImportRowsProps {
  readonly record: ProductImport;
  readonly label: string;
  /** What the rows can be narrowed to; the first is on show until a person chooses. */
  readonly views: readonly RowView[];
}

/** The products of an import: what each changes, what is wrong, what became of it. */
export function ImportRows({ record, label, views }: ImportRowsProps) {
  const { t } = useTranslation('productImport');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const url = useUrlState();
  const correct = useCorrectRow(factory.id);
  const view = views.find(({ value }) => value === url.get('show')) ?? views[0];
  const q = url.get('q');
  const cursor = url.get('cursor');
  const rows = useQuery(
    productImportQueries.rows(factory.id, record.id, {
      ...view?.filters,
      limit: rowsAtATime,
      ...(q !== '' && { q }),
      ...(cursor !== '' && { cursor }),
    }),
  );
  const footer = useCursorPages(rows.data ?? noPage, rowsAtATime);
  const mendable = record.state === 'ready' || record.state === 'done';
  const mend = (row: ProductImportRow, field: string, text: string): void =>
    correct.mutate({ row, cells: { [field]: text } }, { onError: (error) => showToast(problemText(error), { tone: 'err' }) });

  return (
    <div className={styles['stack']}>
      <div className={styles['bar']}>
        <Segmented
          label={t('diff.show')}
          options={views.map(({ value, label: name }) => ({ value, label: name }))}
          value={view?.value ?? ''}
          onChange={(show) => url.set({ show })}
        />
        <div className={styles['grow']}>
          <SearchField value={q} placeholder={t('diff.search')} onChange={(next) => url.set({ q: next }, { replace: true })} />
        </div>
      </div>
      <Card label={label} flush>
        {rows.isError && <ProblemState error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isPending && <ListSkeleton />}
        {rows.data?.items.length === 0 && (
          <EmptyState icon="find" title={t('diff.none')}>
            {t('diff.noneText')}
          </EmptyState>
        )}
        {rows.data !== undefined && rows.data.items.length > 0 && (
          <ul className={styles['rows']} aria-label={label} aria-busy={rows.isPlaceholderData}>
            {rows.data.items.map((row) => (
              <ImportRow
                key={row.id}
                row={row}
                onCorrect={mendable && (row.outcome === null || row.outcome === 'failed') ? (field, text) => mend(row, field, text) : undefined}
                busy={correct.isPending && correct.variables.row.id === row.id}
              />
            ))}
          </ul>
        )}
      </Card>
      <CursorFooter {...footer} />
    </div>
  );
}

const verdictTones: Readonly<Record<NonNullable<ProductImportRow['verdict']>, Tone>> = { new: 'ok', changed: 'info', unchanged: 'mut', failing: 'err' };
const verdictIcons = { new: 'plus', changed: 'edit', unchanged: 'draft', failing: 'cross', waiting: 'clock' } as const;
const outcomeTones: Readonly<Record<NonNullable<ProductImportRow['outcome']>, Tone>> = {
  written: 'ok', unchanged: 'mut', failed: 'err', reverted: 'mut', conflict: 'warn',
};

interface ImportRowProps {
  readonly row: ProductImportRow;
  readonly onCorrect: ((field: string, text: string) => void) | undefined;
  readonly busy: boolean;
}

function ImportRow({ row, onCorrect, busy }: ImportRowProps) {
  const { t } = useTranslation('productImport');
  const factory = useFactory();
  const { verdict, outcome, imported, problems, differences, product } = row;
  const tag =
    outcome !== null && outcome !== 'unchanged' ? (
      <StatusTag tone={outcomeTones[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>
    ) : (
      <StatusTag tone={verdict === null ? 'mut' : verdictTones[verdict]} icon={verdictIcons[verdict ?? 'waiting']}>
        {t(`verdict.${verdict ?? 'waiting'}`)}
      </StatusTag>
    );
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{row.title || imported.title || t('rows.noTitle')}</span>
        <span className={styles['tags']}>
          {tag}
          <span>{row.articleNumber || t('rows.noArticle')}</span>
          <span>{t('rows.place', { row: row.row })}</span>
          {product !== null && (
            <LinkButton kind="link" to={paths.product(factory.number, product)}>
              {product}
            </LinkButton>
          )}
        </span>
      </div>
      <div className={styles['what']}>
        {problems.length > 0 && <ProblemEditor product={imported} problems={problems} onCorrect={onCorrect} busy={busy} />}
        {verdict !== 'failing' && differences.length > 0 && <Differences differences={differences} isNew={verdict === 'new'} />}
      </div>
    </li>
  );
}
