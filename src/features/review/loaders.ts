import { fetchAhead, soon } from '@/api/fetchAhead';
import type { PageLoader } from '@/api/page';
import { submissionQueries } from '@/api/review';
import { submissionQueryOf } from './submissionFilters';

export const loadSubmissions: PageLoader = async ({ request }) => {
  return soon(
    fetchAhead(submissionQueries.list(submissionQueryOf(new URL(request.url).searchParams))),
    fetchAhead(submissionQueries.counts()),
  );
};

export const loadSubmission: PageLoader = async ({ params }) => {
  return soon(fetchAhead(submissionQueries.byReference(params['number'] ?? '')));
};
