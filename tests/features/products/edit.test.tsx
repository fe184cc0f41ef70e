import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { getProduct, listProducts, updateProduct } from '@/api/contract/products';
import { factories } from '@mocks/db/schema';
import type { Platform } from '@mocks/platform/app';
import { useDemoApp } from '@tests/support/app';
import { Caller, testPlatform } from '@tests/support/platform';

const paste = (target: HTMLElement, text: string) => fireEvent.paste(target, { clipboardData: { getData: () => text, files: [] } });
const write = (label: RegExp | string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('making and changing a product', () => {
  let factoryId = '';
  let beside: Platform;
  const app = useDemoApp({
    prepare: async (open) => {
      const { database } = open;
      beside = testPlatform(open).platform;
      const rows = await database.select({ id: factories.id, number: factories.number }).from(factories);
      factoryId = rows.find((row) => row.number === 'F-1')?.id ?? '';
    },
  });
  afterEach(() => window.localStorage.clear());
  const callerOf = (account: string) => new Caller(beside).signIn(account);
  const productOf = async (number: string) => {
    const owner = await callerOf('owner');
    const [found] = (await owner.get(listProducts, { params: { factoryId }, query: { number } })).items;
    return owner.get(getProduct, { params: { factoryId, id: found?.id ?? '' } });
  };

  test('a product is made from options, a pasted block of figures, and tiers by where they start', async () => {
    const { user, router } = await app.visit('/F-1/products/new', 'merchandiser');
    await screen.findByRole('heading', { level: 1, name: '新建商品' });
    write('标题', '测试收纳箱');
    write('货号', 'CS-1');
    await user.selectOptions(screen.getByLabelText('类目'), 'storage');
    write('材质（必填）', '棉麻');
    write('起批量', '10');
    await user.click(screen.getByRole('button', { name: '加一组规格' }));
    const addValue = screen.getByLabelText('给颜色添加值，可以一次粘贴多个');
    paste(addValue, '米白、浅灰\n深蓝');
    const grid = await screen.findByRole('table', { name: '规格表' });
    expect(within(grid).getAllByRole('row')).toHaveLength(4);
    paste(within(grid).getByLabelText('米白 库存'), '10\t5.5\n20\t5.5\n30\t6\n');
    expect(within(grid).getByLabelText('深蓝 库存')).toHaveValue('30');
    expect(within(grid).getByLabelText('浅灰 成本')).toHaveValue('5.5');
    fireEvent.keyDown(within(grid).getByLabelText('米白 库存'), { key: 'z', ctrlKey: true });
    expect(within(grid).getByLabelText('深蓝 库存')).toHaveValue('');
    fireEvent.keyDown(within(grid).getByLabelText('米白 库存'), { key: 'y', ctrlKey: true });
    expect(within(grid).getByLabelText('深蓝 库存')).toHaveValue('30');

    await user.click(screen.getByRole('button', { name: '加一档' }));
    write('第 2 档起始件数', '100');
    const ladder = screen.getByRole('table', { name: '价格表' });
    paste(within(ladder).getByLabelText('单价 10 件起的单价'), '12.5\t13');
    await user.click(screen.getByRole('button', { name: '建商品' }));
    expect(await screen.findByText(/要比前一档便宜/)).toBeVisible();
    write('单价 100 件起的单价', '11.2');
    await user.click(screen.getByRole('button', { name: '建商品' }));
    expect(await screen.findByRole('heading', { level: 1, name: '测试收纳箱' })).toBeVisible();
    const made = await productOf(router.state.location.pathname.split('/').at(-1) ?? '');
    expect(made).toMatchObject({ moq: 10, stock: 60, priceMinLi: 11_200, priceMaxLi: 12_500, skuCount: 3 });
    expect(made.skus.map(({ code }) => code)).toEqual(['CS-1 米白', 'CS-1 浅灰', 'CS-1 深蓝']);
  });

  test('pictures change their order by keys', async () => {
    const { user } = await app.visit('/F-1/products/P-2/edit', 'merchandiser');
    const before = (await productOf('P-2')).images.map(({ value }) => value);
    await user.click(await screen.findByRole('button', { name: '把第 2 张往前移' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByRole('button', { name: '编辑' });
    expect((await productOf('P-2')).images.map(({ value }) => value)).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  test('two people change one product: both versions are shown, nothing typed is lost', async () => {
    const { user } = await app.visit('/F-1/products/P-4/edit', 'merchandiser');
    await screen.findByRole('heading', { level: 1, name: '编辑商品' });
    const seen = await productOf('P-4');
    const other = await callerOf('owner');
    await other.get(updateProduct, { params: { factoryId, id: seen.id }, body: { title: '厂长的标题', brand: '厂长牌' }, version: seen.version });
    write('标题', '运营的标题');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /^标题 我/ }));
    await user.click(within(dialog).getByRole('button', { name: /保存|合并|确定/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '运营的标题' })).toBeVisible();
    expect(await productOf('P-4')).toMatchObject({ title: '运营的标题', brand: '厂长牌' });
  });

  test('completeness is told while it is typed, and leads to what is missing', async () => {
    const { user } = await app.visit('/F-1/products/new', 'owner');
    const panel = (await screen.findByRole('heading', { level: 2, name: '信息完整度' })).closest('section');
    if (!panel) throw new Error('No panel');
    expect(within(panel).getByText(/标题 · 0 \/ 10 分/)).toBeVisible();
    expect(within(panel).getByText(/没编号的规格 的价格/)).toBeVisible();
    write('标题', '有标题了');
    expect(within(panel).queryByText(/标题 · 0/)).not.toBeInTheDocument();
    await user.click(within(panel).getByRole('link', { name: '发货承诺' }));
    expect(screen.getByLabelText('货号')).toHaveFocus();
  });

  test('who may not write sees the buttons with the reason, and the form not at all', async () => {
    await app.visit('/F-1/products/P-1', 'planner');
    expect(await screen.findByRole('button', { name: '编辑' })).toHaveAccessibleDescription('只有厂长和运营能改商品');
    cleanup();
    await app.visit('/F-1/products/P-1/edit', 'planner');
    expect(await screen.findByRole('heading', { level: 1, name: '你的岗位看不了这一页' })).toBeInTheDocument();
  });

  test('a draft is kept, also through a reload, and what is no picture is refused by name', async () => {
    const { user } = await app.visit('/F-1/products/P-3/edit', 'merchandiser');
    await screen.findByRole('heading', { level: 1, name: '编辑商品' });
    write('标题', '没存过的标题');
    expect(await screen.findByText(/草稿已保存/)).toBeVisible();
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], 'logo.png', { type: 'image/png' });
    await user.upload(screen.getByLabelText(/拖图片到这里/), svg);
    expect(await screen.findByText('logo.png 不是图片，没有收下')).toBeVisible();
    expect(screen.getByLabelText('标题')).toHaveValue('没存过的标题');
    cleanup();
    await app.visit('/F-1/products/P-3/edit', 'merchandiser');
    await waitFor(() => expect(screen.getByLabelText('标题')).toHaveValue('没存过的标题'));
  });
});
