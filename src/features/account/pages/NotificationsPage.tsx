import { NoticeBoxPage } from '../components/NoticeBoxPage';
import { useFactoryNotices } from '../components/useFactoryNotices';

/** Everything that a member of the factory was told. */
export function NotificationsPage() {
  return <NoticeBoxPage box={useFactoryNotices()} />;
}
