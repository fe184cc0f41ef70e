import { useEffect, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import styles from './page.module.css';

export interface Anchor {
  /** Id of the section's element. */
  readonly id: string;
  readonly label: string;
}

/** The section that is being read: the last one whose top has passed under the sticky bars. */
function useCurrentSection(ids: string): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const names = ids.split(' ');
    const look = (): void => {
      const passed = names.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 140);
      setCurrent(passed.at(-1) ?? names[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [ids]);
  return current;
}

/** The sections of a long page as a row of links that stays in sight. */
export function AnchorNav({ anchors }: { readonly anchors: readonly Anchor[] }) {
  const { t } = useTranslation('ui');
  const current = useCurrentSection(anchors.map((anchor) => anchor.id).join(' '));
  return (
    <nav className={styles['anchors']} aria-label={t('page.sections')}>
      {anchors.map((anchor) => (
        <a key={anchor.id} href={`#${anchor.id}`} aria-current={anchor.id === current ? 'true' : undefined}>
          {anchor.label}
        </a>
      ))}
    </nav>
  );
}
