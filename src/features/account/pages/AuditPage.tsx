import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { auditQueries } from '@/api/audit';
import type { AuditEntry } from '@/api/contract/audit';
import { useFactory } from '@/api/session';
import { useAuditText } from '@/i18n/auditText';
import { useTranslation } from '@/i18n/useTranslation';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SearchField } from '@/ui/list/SearchField';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Instant } from '@/ui/text/Instant';
import { AuditFilters } from '../components/AuditFilters';
import styles from '../components/account.module.css';
import { auditFiltersOf, pageSize } from '../listFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

function useAuditColumns(): readonly Column<AuditEntry>[] {
  const { t } = useTranslation('account');
  const text = useAuditText();
  return useMemo(
    () => [
      { key: 'at', title: t('audit.columns.at'), width: 168, card: 'meta', render: (entry) => <Instant at={entry.at} /> },
      { key: 'what', title: t('audit.columns.what'), width: 280, main: true, alwaysShown: true, card: 'title', render: (entry) => text.deed(entry) },
      {
        key: 'object',
        title: t('audit.columns.object'),
        width: 260,
        card: 'meta',
        render: (entry) => (
          <span className={styles['person']}>
            <span>{entry.objectLabel}</span>
            <span className={styles['quiet']}>{text.objectType(entry.objectType)}</span>
          </span>
        ),
      },
      {
        key: 'changes',
        title: t('audit.columns.changes'),
        card: 'meta',
        render: (entry) =>
          entry.changes.length > 0 && (
            <span className={styles['changes']}>
              {entry.changes.map((change) => (
                <span key={change.field}>{text.change(change)}</span>
              ))}
            </span>
          ),
      },
    ],
    [t, text],
  );
}

/** Who did what to what: all of the factory to its owner, to others what is theirs. */
export function AuditPage() {
  const { t } = useTranslation('account');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => auditFiltersOf(search), [search]);
  const audit = useQuery(auditQueries.list(factory.id, filters));
  const settings = useTableSettings('audit', useAuditColumns());
  const footer = useCursorPages(audit.data ?? noPage, pageSize);
  const { limit: _limit, cursor: _cursor, ...narrowing } = filters;
  const filtered = Object.keys(narrowing).length > 0;
  const lead = factory.can('audit.readAll') ? 'leadAll' : factory.can('audit.readTouched') ? 'leadTouched' : 'leadOwn';

  return (
    <ListPage
      title={t('audit.title')}
      note={audit.data && t('audit.count', { count: audit.data.total })}
      lead={t(`audit.${lead}`)}
      filters={
        <FilterBar
          onClear={
            filtered
              ? () => url.set({ q: null, actor: null, action: null, object: null, since: null, until: null })
              : undefined
          }
        >
          <SearchField value={url.get('q')} placeholder={t('audit.search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <AuditFilters />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('audit.title')}
        settings={settings}
        rows={audit.data?.items}
        rowKey={(entry) => entry.id}
        stale={audit.isPlaceholderData}
        skeletonRows={12}
        error={audit.isError ? <ProblemState error={audit.error} onRetry={() => void audit.refetch()} /> : undefined}
        empty={
          <EmptyState icon={filtered ? 'find' : 'clock'} title={filtered ? t('audit.noMatchTitle') : t('audit.emptyTitle')}>
            {filtered ? t('audit.noMatch') : t('audit.empty')}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
