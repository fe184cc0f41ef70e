import { useQuery } from '@tanstack/react-query';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { useStore } from '@/ui/hooks/store';
import { RunningLink } from '@/ui/state/RunningLink';
import { progressOf } from './components/progressOf';
import { runStore } from './run/importRun';

/** The import that is under way, for the bar over every page; nothing while there is none. */
export function RunningImport() {
  const { t } = useTranslation('imports');
  const factory = useFactory();
  const run = useStore(runStore);
  const own = run?.factory.id === factory.id ? run : null;
  const underWay = useQuery({ ...importQueries.underWay(factory.id), enabled: factory.can('orders.import') });
  const record = own?.record ?? underWay.data?.items[0];
  if (record === undefined) return null;
  return (
    <RunningLink
      to={paths.importRecord(factory.number, record.number)}
      name={t('top.label', { file: record.fileName })}
      share={progressOf(record) ?? 0}
      halted={own !== null && own.phase !== 'sending' ? t('top.halted') : undefined}
    />
  );
}
