import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Popup } from '@/ui/popup/Popup';

it('takes the focus in, and gives it back on Escape', async () => {
  render(
    <Popup label="显示哪些列" content={<input aria-label="列名" />}>
      <button type="button">列</button>
    </Popup>,
  );
  const opener = screen.getByRole('button', { name: '列' });
  await userEvent.click(opener);
  const panel = await screen.findByRole('dialog', { name: '显示哪些列' });
  await waitFor(() => expect(panel).toHaveFocus());
  await userEvent.tab();
  expect(screen.getByRole('textbox', { name: '列名' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(opener).toHaveFocus();
});

it('closes on Escape while the focus is not in it yet', async () => {
  render(
    <Popup label="显示哪些列" content="列名">
      <button type="button">列</button>
    </Popup>,
  );
  const opener = screen.getByRole('button', { name: '列' });
  await userEvent.click(opener);
  const panel = await screen.findByRole('dialog', { name: '显示哪些列' });
  await waitFor(() => expect(panel).toHaveFocus());
  opener.focus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '显示哪些列' })).not.toBeInTheDocument());
});
