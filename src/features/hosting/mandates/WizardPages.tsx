import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { mandateQueries } from '@/api/mandates';
import { useFactory } from '@/api/session';
import { dayInZone } from '@/i18n/timeFormat';
import { MandateWizard } from './MandateWizard';
import { emptyWizard, wizardOf } from './wizardForm';

/** A new mandate. */
export function NewMandatePage() {
  const factory = useFactory();
  const [initial] = useState(() => emptyWizard(dayInZone(new Date(), factory.zone)));
  return <MandateWizard mandate={null} initial={initial} />;
}

/** Amends one that stands. */
export function AmendMandatePage() {
  const factory = useFactory();
  const { number = '' } = useParams();
  const { data: mandate } = useSuspenseQuery(mandateQueries.byNumber(factory.id, number));
  return <MandateWizard key={mandate.version} mandate={mandate} initial={wizardOf(mandate)} />;
}
