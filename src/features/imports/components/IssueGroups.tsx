import { useState } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { StatusTag } from '@/ui/tag/StatusTag';
import styles from './imports.module.css';
import type { TellableIssue } from './useIssueWords';
import { useIssueWords } from './useIssueWords';

export interface PlacedIssue extends TellableIssue {
  row: number | null;
  orderNo: string | null;
}

export interface IssueGroup {
  code: string;
  level: 'error' | 'warning';
  count: number;
  /** The first of them, with their places. */
  first: readonly PlacedIssue[];
}

const shownAtFirst = 3;
const shownOpened = 50;

/** What was found in a file, one group for each kind, the grave ones first: what happened, and what becomes of it. */
export function IssueGroups({ groups }: { readonly groups: readonly IssueGroup[] }) {
  const ordered = [...groups].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error') || b.count - a.count);
  return (
    <ul className={styles['groups']}>
      {ordered.map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </ul>
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useIssueWords();
  const [open, setOpen] = useState(false);
  const placed = group.first.filter(({ row }) => row !== null);
  const shown = placed.slice(0, open ? shownOpened : shownAtFirst);
  return (
    <li className={styles['group']}>
      <div className={styles['groupHead']}>
        <StatusTag tone={group.level === 'error' ? 'err' : 'warn'}>
          {group.level === 'error' ? t('issues.out') : t('issues.note')}
        </StatusTag>
        <strong>{words.title(group)}</strong>
        {placed.length > 0 ? (
          <span className={styles['quiet']}>{t('issues.times', { count: group.count })}</span>
        ) : (
          group.first.map((issue) => (
            <span key={words.detail(issue)} className={styles['quiet']}>
              {words.detail(issue)}
            </span>
          ))
        )}
      </div>
      <p className={styles['help']}>{words.todo(group)}</p>
      {shown.length > 0 && (
        <ul className={styles['places']}>
          {shown.map((issue) => (
            <li key={`${issue.row}-${issue.orderNo}-${words.detail(issue)}`}>
              <span className={styles['row']}>{t('issues.row', { row: format.count(issue.row ?? 0) })}</span>
              {issue.orderNo !== null && <span>{t('issues.order', { order: issue.orderNo })}</span>}
              <span className={styles['value']}>{words.detail(issue)}</span>
            </li>
          ))}
        </ul>
      )}
      {placed.length > shownAtFirst && (
        <Button kind="link" size="small" onClick={() => setOpen(!open)}>
          {open ? t('issues.less') : t('issues.more', { count: Math.min(placed.length, shownOpened) })}
        </Button>
      )}
    </li>
  );
}
