import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Link } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '@/ui/button/Button';
import { ConflictDialog } from '@/ui/form/ConflictDialog';
import { DraftNote } from '@/ui/form/DraftNote';
import { NumberField, SelectField, TextField } from '@/ui/form/fields';
import { Form } from '@/ui/form/Form';
import { formErrors, type FormErrors } from '@/ui/form/formErrors';
import { LeaveGuard } from '@/ui/form/LeaveGuard';
import { useDraft } from '@/ui/form/useDraft';
import { renderInRouter } from './render';

interface Profile {
  readonly name: string;
  readonly hours: string;
}

const saved: Profile = { name: '旗舰店', hours: '48' };

function parse(stored: unknown): Profile | undefined {
  if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('hours' in stored)) return undefined;
  const { name, hours } = stored;
  return typeof name === 'string' && typeof hours === 'string' ? { name, hours } : undefined;
}

function ProfileForm({ refuse = {}, onSave }: { readonly refuse?: FormErrors; readonly onSave?: () => void }) {
  const draft = useDraft({ key: 'profile', initial: saved, parse });
  const [errors, setErrors] = useState<FormErrors>({});
  return (
    <Form
      label="资料"
      errors={errors}
      onSubmit={() => {
        setErrors(refuse);
        onSave?.();
      }}
    >
      <TextField
        label="店名"
        help="买家看到的名字"
        pointer="/name"
        value={draft.value.name}
        onChange={(name) => draft.setValue({ ...draft.value, name })}
      />
      <NumberField
        label="发货"
        unit="小时"
        pointer="/hours"
        value={draft.value.hours}
        onChange={(hours) => draft.setValue({ ...draft.value, hours })}
      />
      <Button submit kind="primary">
        保存
      </Button>
      <DraftNote draft={draft} />
      <LeaveGuard when={draft.isChanged} />
      <Link to="/elsewhere">别处</Link>
    </Form>
  );
}

describe('form', () => {
  it('binds label, help and server error to the field, and goes to the first', async () => {
    renderInRouter(<ProfileForm refuse={{ '/name': '店名已经有了', '/hours': '要在 1 到 72 之间' }} />);
    const name = screen.getByRole('textbox', { name: '店名' });
    expect(name).toHaveAccessibleDescription('买家看到的名字');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription('店名已经有了 买家看到的名字');
    expect(name).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('有 2 处要改');
  });

  it('keeps what is typed through a reload, says when, and drops it when asked', async () => {
    const { unmount } = renderInRouter(<ProfileForm />);
    const name = screen.getByRole('textbox', { name: '店名' });
    await userEvent.clear(name);
    await userEvent.type(name, '新名字');
    expect(screen.getByRole('status')).toHaveTextContent(/草稿已保存 \d\d:\d\d/);
    unmount();
    renderInRouter(<ProfileForm />);
    expect(screen.getByRole('textbox', { name: '店名' })).toHaveValue('新名字');
    expect(screen.getByRole('status')).toHaveTextContent(/已恢复 \d\d:\d\d 的草稿/);
    await userEvent.click(screen.getByRole('button', { name: '丢弃草稿' }));
    expect(screen.getByRole('textbox', { name: '店名' })).toHaveValue('旗舰店');
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('takes no draft of another shape', () => {
    window.localStorage.setItem('draft:profile', '{"value":{"name":5},"savedAt":"2026-11-24T00:00:00Z"}');
    renderInRouter(<ProfileForm />);
    expect(screen.getByRole('textbox', { name: '店名' })).toHaveValue('旗舰店');
  });

  it('works without any storage', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    renderInRouter(<ProfileForm />);
    await userEvent.type(screen.getByRole('textbox', { name: '店名' }), '二');
    expect(screen.getByRole('textbox', { name: '店名' })).toHaveValue('旗舰店二');
    await userEvent.click(screen.getByRole('button', { name: '丢弃草稿' }));
  });

  it('asks before unsaved work is left', async () => {
    const { address } = renderInRouter(<ProfileForm />, '/form');
    await userEvent.type(screen.getByRole('textbox', { name: '发货' }), '0');
    await userEvent.click(screen.getByRole('link', { name: '别处' }));
    expect(await screen.findByRole('dialog', { name: '还没保存，要离开吗' })).toBeInTheDocument();
    expect(address()).toBe('/form');
    await userEvent.click(screen.getByRole('button', { name: '离开' }));
    await waitFor(() => expect(address()).toBe('/elsewhere'));
  });

  it('turns server errors into words by pointer, the first of each', () => {
    const problems = [
      { pointer: '/a', code: 'one' },
      { pointer: '/a', code: 'two' },
      { pointer: '/b', code: 'three' },
    ];
    expect(formErrors(problems, (problem) => problem.code)).toEqual({ '/a': 'one', '/b': 'three' });
  });

  it('chooses by the value, not by the words', async () => {
    const chosen = vi.fn();
    const options = [
      { value: 'cny', label: '人民币' },
      { value: 'gbp', label: '英镑' },
    ] as const;
    renderInRouter(<SelectField label="货币" value="cny" options={options} onChange={chosen} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '货币' }), '英镑');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('gbp');
  });
});

describe('conflict', () => {
  it('shows both versions and takes a side for each field', async () => {
    const resolved = vi.fn();
    const fields = [
      { key: 'name', label: '店名', mine: '我改的', theirs: '他改的' },
      { key: 'note', label: '备注', mine: '有', theirs: '' },
    ];
    renderInRouter(<ConflictDialog open fields={fields} onResolve={resolved} onCancel={() => undefined} />);
    expect(screen.getByText('空')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '店名 我的' }));
    await userEvent.click(screen.getByRole('button', { name: '按所选保存' }));
    expect(resolved).toHaveBeenCalledExactlyOnceWith({ name: 'mine', note: 'theirs' });
  });
});
