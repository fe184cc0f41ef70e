import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';

/** Renders inside a data router; every address shows the element, and the router tells where one is. */
export function renderInRouter(element: ReactElement, start = '/'): RenderResult & { readonly address: () => string } {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [start] });
  const result = render(<RouterProvider router={router} />);
  return { ...result, address: () => `${router.state.location.pathname}${router.state.location.search}` };
}
