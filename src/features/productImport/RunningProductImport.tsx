import { useQuery } from '@tanstack/react-query';
import { productImportQueries } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { useStore } from '@/ui/hooks/store';
import { RunningLink } from '@/ui/state/RunningLink';
import { progressOf } from './components/progressOf';
import { runStore } from './run/importRun';

/** The product import that is under way, for the bar over every page; nothing while there is none. */
export function RunningProductImport() {
  const { t } = useTranslation('productImport');
  const factory = useFactory();
  const run = useStore(runStore);
  const own = run?.factoryId === factory.id ? run : null;
  const underWay = useQuery({ ...productImportQueries.underWay(factory.id), enabled: factory.can('catalogue.write') });
  const record = own?.record ?? underWay.data?.items[0];
  if (record === undefined) return null;
  return (
    <RunningLink
      to={paths.productImport(factory.number, record.number)}
      name={t('top.label', { file: record.fileName })}
      share={progressOf(record)}
      halted={own !== null && own.phase !== 'sending' ? t('top.halted') : undefined}
    />
  );
}
