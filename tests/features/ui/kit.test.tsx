import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createFormat } from '@/i18n/format';
import { Button } from '@/ui/button/Button';
import { ConfirmDialog } from '@/ui/dialog/ConfirmDialog';
import { HotkeyHelp } from '@/ui/keys/HotkeyHelp';
import { useHotkey } from '@/ui/keys/useHotkey';
import { changeBetween } from '@/ui/measure/change';
import { Measure } from '@/ui/measure/Measure';
import { sparklinePath } from '@/ui/measure/sparklinePath';
import { ErrorState } from '@/ui/state/ErrorState';
import { Thumb } from '@/ui/text/Thumb';
import { ToastRegion } from '@/ui/toast/ToastRegion';
import { useUndoToast } from '@/ui/toast/useUndoToast';
import { WizardPage } from '@/ui/page/WizardPage';
import { renderInRouter } from './render';

const format = createFormat({ language: 'zh-CN', zone: 'Asia/Shanghai', currency: 'CNY', now: () => new Date() });

describe('Button', () => {
  it('stays, says why it cannot be used, and does nothing', async () => {
    const act = vi.fn();
    renderInRouter(
      <Button onClick={act} disabledReason="只有厂长能改">
        编辑
      </Button>,
    );
    const button = screen.getByRole('button', { name: '编辑' });
    expect(button).toHaveAccessibleDescription('只有厂长能改');
    button.focus();
    expect(button).toHaveFocus();
    await userEvent.click(button);
    expect(act).not.toHaveBeenCalled();
  });
});

describe('Measure', () => {
  it('carries its comparison, sample and definition', async () => {
    const change = changeBetween(0.384, 0.395, { kind: 'points', goodWhen: 'up', words: (n) => `${n} 点` }, format);
    render(
      <Measure
        label="复购率"
        value="38.4%"
        change={change}
        compare="对比前 90 天"
        sample={1284}
        definition={[{ label: '算谁', value: '两天以上下单的买家' }]}
      />,
    );
    const measure = screen.getByRole('group', { name: '复购率' });
    expect(measure).toHaveTextContent('下降 1.1 点对比前 90 天');
    expect(measure).toHaveTextContent('n = 1,284');
    await userEvent.click(within(measure).getByRole('button', { name: '“复购率”怎么算' }));
    expect(await screen.findByText('两天以上下单的买家')).toBeInTheDocument();
  });

  it('calls a change good or bad only where it is one', () => {
    const percent = { kind: 'percent', goodWhen: 'neither' } as const;
    expect(changeBetween(112, 100, percent, format)).toEqual({ direction: 'up', text: '12%', tone: 'none' });
    expect(changeBetween(90, 100, { kind: 'percent', goodWhen: 'up' }, format)?.tone).toBe('bad');
    expect(changeBetween(100, 100, { kind: 'count', goodWhen: 'up' }, format)?.direction).toBe('same');
    expect(changeBetween(5, 0, percent, format)).toBeNull();
    expect(changeBetween(5, null, percent, format)).toBeNull();
  });

  it('leaves gaps in a sparkline and draws nothing from one point', () => {
    expect(sparklinePath([1], 100, 20)).toBe('');
    expect(sparklinePath([1, null, 2, 3], 90, 20).match(/M/g)).toHaveLength(2);
  });
});

describe('states', () => {
  it('says what failed, with the request to look up and a way on', async () => {
    const retry = vi.fn();
    renderInRouter(<ErrorState requestId="req-7" onRetry={retry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('请求编号 req-7');
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('shows pictures without telling where from', () => {
    render(<Thumb src="https://pictures.example/a.jpg" alt="收纳箱" />);
    const picture = screen.getByRole('img', { name: '收纳箱' });
    expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(picture).toHaveAttribute('loading', 'lazy');
  });
});

function Archive({ undo }: { readonly undo: () => void }) {
  const offerUndo = useUndoToast();
  return (
    <>
      <button type="button" onClick={() => offerUndo('已归档', undo)}>
        归档
      </button>
      <ToastRegion />
    </>
  );
}

describe('what passes', () => {
  it('offers an undo', async () => {
    const undo = vi.fn();
    render(<Archive undo={undo} />);
    await userEvent.click(screen.getByRole('button', { name: '归档' }));
    expect(screen.getByRole('region', { name: '消息' })).toHaveTextContent('已归档');
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(await screen.findByText('已撤销')).toBeInTheDocument();
  });

  it('asks for a typed word before what cannot be undone', async () => {
    const confirm = vi.fn();
    render(
      <ConfirmDialog
        open
        title="关闭旗舰店"
        confirmText="关店"
        typedWord="旗舰店"
        onConfirm={confirm}
        onCancel={() => undefined}
      />,
    );
    const act = await screen.findByRole('button', { name: '关店' });
    expect(act).toHaveAttribute('aria-disabled', 'true');
    await userEvent.type(screen.getByRole('textbox', { name: '输入“旗舰店”确认' }), '旗舰店');
    await userEvent.click(act);
    expect(confirm).toHaveBeenCalledOnce();
  });
});

function Keys({ run }: { readonly run: () => void }) {
  const [open, setOpen] = useState(false);
  useHotkey({ keys: 'g', label: '去首页', group: '通用', run });
  useHotkey({ keys: '?', label: '显示快捷键', group: '通用', run: () => setOpen(true) });
  return (
    <>
      <input aria-label="输入" />
      <HotkeyHelp open={open} onClose={() => setOpen(false)} />
    </>
  );
}

describe('hotkeys', () => {
  it('work outside of text fields and are all listed', async () => {
    const run = vi.fn();
    render(<Keys run={run} />);
    await userEvent.keyboard('g');
    expect(run).toHaveBeenCalledOnce();
    await userEvent.type(screen.getByRole('textbox', { name: '输入' }), 'g');
    expect(run).toHaveBeenCalledOnce();
    screen.getByRole('textbox', { name: '输入' }).blur();
    await userEvent.keyboard('?');
    const help = await screen.findByRole('dialog', { name: '快捷键' });
    expect(within(help).getByText('去首页')).toBeInTheDocument();
  });
});

describe('wizard', () => {
  it('goes back to a step that is done, not past the first that is not', async () => {
    const onStep = vi.fn();
    const steps = [
      { key: 'file', label: '选文件', done: true },
      { key: 'map', label: '对列', done: false },
      { key: 'check', label: '看结果', done: false },
    ];
    renderInRouter(
      <WizardPage title="导入" steps={steps} current="map" onStep={onStep}>
        内容
      </WizardPage>,
    );
    expect(screen.queryByRole('button', { name: '看结果' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /选文件/ }));
    expect(onStep).toHaveBeenCalledExactlyOnceWith('file');
  });
});
