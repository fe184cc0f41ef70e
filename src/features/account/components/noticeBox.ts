import type { Notice, NoticeQueries, NoticeReading } from '@/api/notifications';

/** Whose notices are on show: all that the bell, its panel and the page need to know of them. */
export interface NoticeBox extends NoticeReading {
  readonly queries: NoticeQueries;
  /** The address of what a notice is about. */
  readonly address: (notice: Notice) => string;
  /** The address of all of them. */
  readonly page: string;
  /** What the person is told here, for who was told nothing yet. */
  readonly purpose: string;
}
