import { NoticeBoxPage } from '../components/NoticeBoxPage';
import { usePlatformNotices } from '../components/usePlatformNotices';

/** Everything that one of the platform's own people was told, over all factories. */
export function PlatformNotificationsPage() {
  return <NoticeBoxPage box={usePlatformNotices()} />;
}
