import axios from 'axios';

/** Where the API answers: this origin, unless the build was told of another. */
export const apiBase: string = import.meta.env.VITE_API_BASE ?? '/api/v1';

/** The one HTTP client. The session travels in a cookie; the header tells the platform that no foreign page sent it. */
export const client = axios.create({
  baseURL: apiBase,
  withCredentials: true,
  headers: { 'X-Requested-With': 'XMLHttpRequest' },
  timeout: 60_000,
  // Statuses are judged in `call`, which knows problem details.
  validateStatus: () => true,
  transitional: { clarifyTimeoutError: true },
});
