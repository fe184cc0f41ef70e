import type { ProductImportDetail } from '@/api/contract/productImports';
import { useFileText } from '@/i18n/fileText';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { Instant } from '@/ui/text/Instant';

/** What file it was, how it was read, and who brought it. */
export function ImportFacts({ record }: { readonly record: ProductImportDetail }) {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  const words = useFileText();
  return (
    <Card title={t('facts.title')}>
      <Facts
        facts={[
          { label: t('facts.products'), value: format.count(record.totalProducts) },
          { label: t('facts.layout'), value: t(`layout.${record.layout}`) },
          ...(record.sheet === null ? [] : [{ label: t('facts.sheet'), value: record.sheet }]),
          { label: t('facts.encoding'), value: words.encoding(record.encoding) },
          { label: t('facts.size'), value: words.size(record.fileSize) },
          { label: t('facts.moq'), value: t('facts.moqValue', { pieces: format.count(record.defaultMoq) }) },
          { label: t('facts.who'), value: record.createdByName || '—' },
          { label: t('facts.begun'), value: <Instant at={record.createdAt} /> },
          ...(record.finishedAt === null ? [] : [{ label: t('facts.finished'), value: <Instant at={record.finishedAt} /> }]),
        ]}
      />
    </Card>
  );
}
