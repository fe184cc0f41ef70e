import { useFormat } from './FormatProvider';
import { useTranslation } from './useTranslation';

const kilobyte = 1024;

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
};

/** A file's technical sides in words. */
export function useFileText() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return {
    encoding: (encoding: string): string => (encoding === 'xlsx' ? t('file.workbook') : (encodingNames[encoding] ?? encoding)),
    size: (bytes: number): string => {
      if (bytes < kilobyte) return t('file.bytes', { size: format.count(bytes) });
      if (bytes < kilobyte * kilobyte) return t('file.kilobytes', { size: format.count(Math.ceil(bytes / kilobyte)) });
      return t('file.megabytes', { size: format.count(bytes / kilobyte / kilobyte, 1) });
    },
  };
}
