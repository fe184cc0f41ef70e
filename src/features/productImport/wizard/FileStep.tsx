import { useQuery } from '@tanstack/react-query';
import type { ProductImport } from '@/api/contract/productImports';
import { productImportQueries } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFileText } from '@/i18n/fileText';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { FileDrop } from '@/ui/file/FileDrop';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { Progress } from '@/ui/state/Progress';
import styles from '../components/productImport.module.css';
import type { ImportDraft } from '../run/draft';
import { isOtherFile } from './wizardSteps';

interface FileStepProps {
  readonly draft: ImportDraft | null;
  readonly onFile: (file: File) => void;
  /** The import that is gone on with: its file is wanted. */
  readonly resumed: ProductImport | undefined;
}

/** Which file it is, and what was read of it. */
export function FileStep({ draft, onFile, resumed }: FileStepProps) {
  const { t } = useTranslation('productImport');
  return (
    <Card label={t('step.file')}>
      <div className={styles['stack']}>
        {resumed && (
          <Notice tone="info" title={t('resume.title', { number: resumed.number })}>
            {t('resume.pick', { file: resumed.fileName })}
          </Notice>
        )}
        <FileDrop title={draft === null ? t('file.drop') : t('file.another')} help={t('file.formats')} accept=".csv,.tsv,.txt,.gz,.xlsx,.xlsm,.xls" onFile={onFile} />
        {draft === null ? <p className={styles['quiet']}>{t('file.kept')}</p> : <PickedFile draft={draft} resumed={resumed} />}
        {draft?.opened && resumed === undefined && <SameFile sha256={draft.opened.sha256} />}
      </div>
    </Card>
  );
}

function PickedFile({ draft, resumed }: { readonly draft: ImportDraft; readonly resumed: ProductImport | undefined }) {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  const words = useFileText();
  const { file, progress, opened, choices, reading, refused } = draft;
  if (refused !== null) {
    return (
      <Notice tone="err" title={t('file.refused', { name: file.name })}>
        {t(`fileIssue.${refused.code}`)}
      </Notice>
    );
  }
  if (opened === null || choices === null || reading === null) {
    const share = progress === null ? 1 : progress.totalBytes === 0 ? 0 : progress.bytes / progress.totalBytes;
    return <Progress label={t('file.reading', { name: file.name })} share={share} count={t('file.rows', { count: progress?.rows ?? opened?.rows ?? 0 })} />;
  }
  if (isOtherFile(draft, resumed)) {
    return (
      <Notice tone="err" title={t('resume.wrongTitle')}>
        {t('resume.wrong', { name: file.name })}
      </Notice>
    );
  }
  const found = { layout: t(`layout.${choices.layout}`), products: format.count(reading.products), skus: format.count(reading.skus), images: format.count(reading.images) };
  return (
    <Notice tone={reading.products === 0 ? 'warn' : 'ok'} title={t('file.picked', { name: file.name, size: words.size(file.size) })}>
      {reading.products === 0 ? t('file.nothing') : t('file.found', found)}
      {opened.issues.map(({ code }) => ` ${t(`fileIssue.${code}`)}`)}
    </Notice>
  );
}

/** Says when this very file came in before, or is on its way. */
function SameFile({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation('productImport');
  const factory = useFactory();
  const { data } = useQuery(productImportQueries.ofFile(factory.id, sha256));
  const earlier = data?.items.filter(({ state }) => state !== 'cancelled' && state !== 'undone' && state !== 'failed').slice(0, 3) ?? [];
  return earlier.map(({ id, number, state }) => (
    <Notice
      key={id}
      tone={state === 'done' ? 'info' : 'warn'}
      title={t(state === 'done' ? 'same.done' : state === 'ready' ? 'same.ready' : 'same.running', { number })}
      action={<LinkButton to={paths.productImport(factory.number, number)}>{t('same.see')}</LinkButton>}
    />
  ));
}
