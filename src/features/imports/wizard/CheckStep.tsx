import { issueKinds } from '@/domain/orderImport/issues';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Measure, MeasureStrip } from '@/ui/measure/Measure';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { Progress } from '@/ui/state/Progress';
import type { IssueGroup } from '../components/IssueGroups';
import { IssueGroups } from '../components/IssueGroups';
import styles from '../components/imports.module.css';
import { tellable, useIssueWords } from '../components/useIssueWords';
import type { ImportDraft } from '../run/draft';
import { refusedRows } from '../run/requests';
import type { FirstReading, ReadChoices } from '../worker/readFirst';
import { Choices } from './Choices';
import { Preview } from './Preview';
import { ReadColumns } from './ReadColumns';
import { SameFile } from './SameFile';

interface CheckStepProps {
  readonly draft: ImportDraft;
  readonly reading: FirstReading;
  /** What was chosen when this import began, and is not changed any more; null for a new one. */
  readonly given: Partial<ReadChoices> | null;
}

/** What was read, what is to be decided, what will not come in. */
export function CheckStep({ draft, reading, given }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useIssueWords();
  const { summary, blocker } = reading;
  const refused = refusedRows(reading);
  const currencies = Object.entries(summary.currencies).filter(([, { read, assumed }]) => read + assumed > 0);
  const groups = groupsOf(reading);
  return (
    <div className={styles['stack']}>
      {draft.progress !== null && (
        <Card label={t('check.rereading')}>
          <Progress
            label={t('check.rereading')}
            share={draft.progress.totalBytes === 0 ? 0 : draft.progress.bytes / draft.progress.totalBytes}
            count={t('file.readRows', { count: draft.progress.rows })}
          />
        </Card>
      )}
      {blocker !== null && (
        <Notice tone="err" title={words.title(blocker)}>
          {words.detail(tellable(blocker))} {words.todo(blocker)}
        </Notice>
      )}
      {given === null && <SameFile sha256={reading.sha256} />}
      <MeasureStrip label={t('check.read')} measureWidth={150}>
        <Measure label={t('check.lines')} value={format.count(summary.lines)} note={t('check.ofRows', { count: summary.rows })} />
        <Measure label={t('check.orders')} value={format.count(summary.orders)} />
        <Measure
          label={t('check.span')}
          value={summary.firstDay && summary.lastDay && format.dayRange(summary.firstDay, summary.lastDay)}
        />
        <Measure
          label={t('check.currency')}
          value={currencies.length === 0 ? null : format.list(currencies.map(([currency]) => currency))}
          note={currencies.some(([, { assumed }]) => assumed > 0) ? t('check.assumed') : t('check.fromFile')}
        />
        <Measure
          label={t('check.refused')}
          value={format.count(refused)}
          note={summary.repeated > 0 ? t('check.repeated', { count: summary.repeated }) : undefined}
        />
      </MeasureStrip>
      <Choices draft={draft} reading={reading} given={given} />
      <ReadColumns reading={reading} />
      {groups.length > 0 && (
        <Card title={t('check.issues')} note={t('check.issuesNote')}>
          <IssueGroups groups={groups} />
        </Card>
      )}
      {reading.preview.length > 0 && (
        <Card title={t('check.preview')} note={t('check.previewNote')} flush>
          <Preview lines={reading.preview} />
        </Card>
      )}
    </div>
  );
}

function groupsOf({ issues, issueCounts, blocker }: FirstReading): IssueGroup[] {
  const codes = new Set(issues.map(({ code }) => code));
  if (blocker !== null) codes.delete(blocker.code);
  return [...codes].map((code) => ({
    code,
    level: issueKinds[code][1],
    count: issueCounts[code] ?? 0,
    first: issues
      .filter((issue) => issue.code === code)
      .map((issue) => ({ ...tellable(issue), row: issue.row, orderNo: issue.orderNo })),
  }));
}
