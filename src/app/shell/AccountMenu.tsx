import { useContext } from 'react';
import { useNavigate } from 'react-router';
import { FactoryContext, useSession, useSignOut } from '@/api/session';
import { paths } from '@/domain/paths';
import { languageNames } from '@/i18n/languages';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { Menu } from '@/ui/menu/Menu';
import { useTheme } from '@/ui/theme/ThemeContext';
import styles from './Shell.module.css';

/** Who is signed in where, and how the app looks to them. */
export function AccountMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation(['app', 'common']);
  const navigate = useNavigate();
  // The platform's own people are in none.
  const factory = useContext(FactoryContext);
  const session = useSession();
  const theme = useTheme();
  const { language, languages, setLanguage } = useLanguage();
  const signOut = useSignOut();
  const choice = <V extends string>(value: V, label: string, chosen: boolean, onChoose: (value: V) => void) => ({
    key: value,
    label,
    chosen,
    onChoose: () => onChoose(value),
  });

  return (
    <Menu
      label={t('top.account')}
      placement="bottomRight"
      groups={[
        ...(session.factories.length > 1
          ? [
              {
                key: 'factory',
                label: t('top.factory'),
                items: session.factories.map((one) =>
                  choice(one.number, one.name, one.number === factory?.number, (number) => void navigate(paths.home(number))),
                ),
              },
            ]
          : []),
        {
          key: 'theme',
          label: t('top.theme'),
          items: [
            choice('light', t('top.themeLight'), theme.choice === 'light', theme.setChoice),
            choice('dark', t('top.themeDark'), theme.choice === 'dark', theme.setChoice),
            choice('system', t('top.themeSystem'), theme.choice === 'system', theme.setChoice),
          ],
        },
        {
          key: 'density',
          label: t('top.density'),
          items: [
            choice('comfortable', t('top.comfortable'), theme.density === 'comfortable', theme.setDensity),
            choice('compact', t('top.compact'), theme.density === 'compact', theme.setDensity),
          ],
        },
        {
          key: 'language',
          label: t('common:language'),
          items: languages.map((one) =>
            choice(one, languageNames[one], one === language, (wanted) => void setLanguage(wanted)),
          ),
        },
        {
          key: 'acts',
          items: [
            { key: 'help', label: t('top.help'), onChoose: onHelp },
            { key: 'signOut', label: t('top.signOut'), onChoose: () => signOut.mutate() },
          ],
        },
      ]}
      trigger={(open) => (
        <button type="button" className={styles['account']} aria-label={t('top.account')} aria-haspopup="menu" aria-expanded={open}>
          <Icon name="user" size={18} />
        </button>
      )}
    />
  );
}
