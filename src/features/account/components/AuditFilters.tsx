import { useQuery } from '@tanstack/react-query';
import { auditQueries } from '@/api/audit';
import { useFactory } from '@/api/session';
import { useAuditText } from '@/i18n/auditText';
import { useTranslation } from '@/i18n/useTranslation';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { useUrlState } from '@/ui/list/useUrlState';
import { DateFilter } from './DateFilter';

/** By whom, what, to what and when; only what occurs in the log is offered. */
export function AuditFilters() {
  const { t } = useTranslation('account');
  const text = useAuditText();
  const factory = useFactory();
  const url = useUrlState();
  const { data } = useQuery(auditQueries.facets(factory.id));
  return (
    <>
      {data && data.actors.length > 1 && (
        <ChoiceFilter
          single
          label={t('audit.actor')}
          options={data.actors.map(({ id, name }) => ({ value: id, label: name }))}
          value={url.getAll('actor')}
          onChange={(actor) => url.set({ actor })}
        />
      )}
      <ChoiceFilter
        single
        label={t('audit.action')}
        options={(data?.actions ?? []).map((value) => ({ value, label: text.action(value) }))}
        value={url.getAll('action')}
        onChange={(action) => url.set({ action })}
      />
      <ChoiceFilter
        single
        label={t('audit.objectType')}
        options={(data?.objectTypes ?? []).map((value) => ({ value, label: text.objectType(value) }))}
        value={url.getAll('object')}
        onChange={(object) => url.set({ object })}
      />
      <DateFilter label={t('audit.from')} value={url.get('since')} onChange={(since) => url.set({ since })} />
      <DateFilter label={t('audit.to')} value={url.get('until')} onChange={(until) => url.set({ until })} />
    </>
  );
}
