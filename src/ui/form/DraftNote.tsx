import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import type { Draft } from './useDraft';

/** "草稿已保存 14:02", with a way to drop the draft. */
export function DraftNote({ draft }: { readonly draft: Pick<Draft<unknown>, 'savedAt' | 'wasRestored' | 'clear'> }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (draft.savedAt === null) return null;
  const time = format.clock(draft.savedAt);
  return (
    <span role="status">
      {draft.wasRestored ? t('form.draftRestored', { time }) : t('form.draftSaved', { time })}{' '}
      <Button kind="link" size="small" onClick={draft.clear}>
        {t('form.discardDraft')}
      </Button>
    </span>
  );
}
