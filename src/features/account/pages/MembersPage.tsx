import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Member } from '@/api/contract/members';
import { memberQueries } from '@/api/members';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
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
import styles from '../components/account.module.css';
import { InviteDialog } from '../components/InviteDialog';
import { PendingInvitations } from '../components/PendingInvitations';
import { RemoveMember } from '../components/RemoveMember';
import { RoleSelect } from '../components/RoleSelect';
import { memberFiltersOf, pageSize } from '../listFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

function useMemberColumns(): readonly Column<Member>[] {
  const { t } = useTranslation('account');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('members.columns.name'),
        main: true,
        alwaysShown: true,
        sortable: true,
        card: 'title',
        render: (member) => (
          <span className={styles['person']}>
            <strong>{member.name}</strong>
            <span className={styles['quiet']}>
              {member.account}
              {member.self && ` · ${t('members.you')}`}
            </span>
          </span>
        ),
      },
      { key: 'role', title: t('members.columns.role'), width: 180, card: 'meta', render: (member) => <RoleSelect member={member} /> },
      {
        key: 'lastSeenAt',
        title: t('members.columns.lastSeen'),
        width: 160,
        sortable: true,
        card: 'figure',
        render: (member) => (member.lastSeenAt ? <Instant at={member.lastSeenAt} /> : <span className={styles['quiet']}>{t('members.never')}</span>),
      },
      { key: 'joinedAt', title: t('members.columns.joined'), width: 160, sortable: true, card: 'figure', render: (member) => <Instant at={member.joinedAt} /> },
      { key: 'acts', title: t('members.columns.acts'), width: 96, align: 'end', card: 'status', render: (member) => <RemoveMember member={member} /> },
    ],
    [t],
  );
}

/** Who belongs to the factory, and who is invited. */
export function MembersPage() {
  const { t } = useTranslation('account');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => memberFiltersOf(search), [search]);
  const members = useQuery(memberQueries.list(factory.id, filters));
  const settings = useTableSettings('members', useMemberColumns());
  const footer = useCursorPages(members.data ?? noPage, pageSize);
  const [inviting, setInviting] = useState(false);

  return (
    <ListPage
      title={t('members.title')}
      note={members.data && t('members.count', { count: members.data.total })}
      actions={
        <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
          {t('members.invite')}
        </Button>
      }
      filters={
        <FilterBar onClear={filters.q === undefined ? undefined : () => url.set({ q: null })}>
          <SearchField value={url.get('q')} placeholder={t('members.search')} onChange={(q) => url.set({ q }, { replace: true })} />
        </FilterBar>
      }
      footer={
        <>
          <CursorFooter {...footer} />
          <PendingInvitations />
          {inviting && <InviteDialog onClose={() => setInviting(false)} />}
        </>
      }
    >
      <DataTable
        label={t('members.title')}
        settings={settings}
        rows={members.data?.items}
        rowKey={(member) => member.id}
        sort={filters.sort ?? 'joinedAt'}
        onSortChange={(sort) => url.set({ sort })}
        stale={members.isPlaceholderData}
        skeletonRows={4}
        error={members.isError ? <ProblemState error={members.error} onRetry={() => void members.refetch()} /> : undefined}
        empty={
          <EmptyState icon="find" title={t('members.noMatchTitle')}>
            {t('members.noMatch')}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
