import type { SubmissionStatus } from '@/domain/products/submissions';
import { useTranslation } from '@/i18n/useTranslation';
import { StatusTag, type Tone } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<SubmissionStatus, Tone>> = {
  waiting: 'info',
  approved: 'ok',
  changes_requested: 'warn',
  rejected: 'err',
  withdrawn: 'mut',
  superseded: 'mut',
};

export function SubmissionStatusTag({ status }: { readonly status: SubmissionStatus }) {
  const { t } = useTranslation('review');
  return <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>;
}
