import type { ImportRecord } from '@/api/contract/imports';
import type { Store } from '@/api/contract/stores';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { SelectField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { Progress } from '@/ui/state/Progress';
import { FileDrop } from '@/ui/file/FileDrop';
import styles from '../components/imports.module.css';
import { useFileText } from '@/i18n/fileText';
import { useIssueWords, tellable } from '../components/useIssueWords';
import type { ImportDraft } from '../run/draft';
import { isWrongFile } from './wizardState';

interface FileStepProps {
  readonly draft: ImportDraft | null;
  readonly stores: readonly Store[];
  /** Number of the chosen store. */
  readonly store: string;
  readonly onStore: (number: string) => void;
  readonly onFile: (file: File) => void;
  /** The import that is gone on with: store and file are given. */
  readonly resumed: ImportRecord | undefined;
}

/** Which file, and whose orders these are. */
export function FileStep({ draft, stores, store, onStore, onFile, resumed }: FileStepProps) {
  const { t } = useTranslation(['imports', 'stores']);
  return (
    <Card label={t('step.file')}>
      <div className={styles['stack']}>
        {resumed && (
          <Notice tone="info" title={t('resume.title', { number: resumed.number })}>
            {t('resume.pick', { file: resumed.fileName, done: resumed.batchesCommitted, total: resumed.totalBatches ?? 0 })}
          </Notice>
        )}
        <FileDrop
          title={draft !== null ? t('file.another') : resumed ? t('resume.drop', { file: resumed.fileName }) : t('file.drop')}
          help={t('file.formats')}
          accept=".csv,.tsv,.txt,.gz,.xlsx,.xlsm,.xls"
          onFile={onFile}
        />
        {draft && <PickedFile draft={draft} resumed={resumed} />}
        {resumed === undefined && (
          <div className={styles['narrow']}>
            <SelectField
              label={t('file.store')}
              help={t('file.storeHelp')}
              placeholder={t('file.storeChoose')}
              value={store}
              options={stores.map(({ number, name, channel }) => ({
                value: number,
                label: t('file.storeOption', { name, channel: t(`stores:channel.${channel}`) }),
              }))}
              onChange={onStore}
            />
          </div>
        )}
      </div>
    </Card>
  );
}

function PickedFile({ draft, resumed }: { readonly draft: ImportDraft; readonly resumed: ImportRecord | undefined }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useFileText();
  const issues = useIssueWords();
  const { file, progress, reading, refused } = draft;
  const name = t('file.picked', { name: file.name, size: words.size(file.size) });
  if (progress !== null) {
    return (
      <Progress
        label={t('file.reading', { name: file.name })}
        share={progress.totalBytes === 0 ? 0 : progress.bytes / progress.totalBytes}
        count={t('file.readRows', { count: progress.rows })}
      />
    );
  }
  if (refused !== null) {
    return (
      <Notice tone="err" title={t('file.refused', { name: file.name, why: issues.title(refused) })}>
        {issues.detail(tellable(refused))} {issues.todo(refused)}
      </Notice>
    );
  }
  if (reading === null) return null;
  if (isWrongFile(draft, resumed)) {
    return (
      <Notice tone="err" title={t('resume.wrongTitle')}>
        {t('resume.wrong', { name: file.name })}
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={name}>
      {t('file.read', {
        layout: t(`layout.${reading.layout}`),
        lines: format.count(reading.summary.lines),
        orders: format.count(reading.summary.orders),
      })}
    </Notice>
  );
}
