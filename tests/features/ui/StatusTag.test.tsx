import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusTag } from '@/ui/tag/StatusTag';

it('says the status in words and keeps its icon to itself', () => {
  const { container } = render(<StatusTag tone="ok">在售</StatusTag>);
  expect(screen.getByText('在售')).toBeInTheDocument();
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});
