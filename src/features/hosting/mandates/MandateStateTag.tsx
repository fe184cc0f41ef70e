import type { MandateState } from '@/domain/hosting/mandate';
import { useTranslation } from '@/i18n/useTranslation';
import type { Tone } from '@/ui/tag/StatusTag';
import { StatusTag } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<MandateState, Tone>> = { draft: 'mut', coming: 'info', in_force: 'ok', ended: 'mut', revoked: 'err' };

export function MandateStateTag({ state }: { readonly state: MandateState }) {
  const { t } = useTranslation('hosting');
  return <StatusTag tone={tones[state]}>{t(`mandate.state.${state}`)}</StatusTag>;
}
