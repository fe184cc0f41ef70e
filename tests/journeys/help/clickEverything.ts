import { type ElementHandle, type Locator, type Page } from '@playwright/test';
import type { Traffic } from './quiet';

interface Bounds {
  /** Also what stands around the page: navigation and top bar. */
  readonly shell: boolean;
  readonly mostClicks: number;
  /** Accessible names that are left alone. */
  readonly leave: RegExp;
}

/** Of what repeats, such as a table's rows, so many are tried. */
const mostOfAKind = 2;

/**
 * Clicks whatever can be clicked, one after the other, in what is open on top first; closes dialogs by Escape and comes
 * back after every link. Returns what could not be done; errors of the page itself are the caller's to watch.
 */
export async function clickEverything(page: Page, address: string, traffic: Traffic, bounds: Bounds): Promise<string[]> {
  const findings: string[] = [];
  const tried: string[] = [];
  for (let clicks = 0; clicks < bounds.mostClicks; clicks += 1) {
    const next = await nextClickable(page, tried, bounds);
    if (next === null) {
      if (await closeTop(page, traffic, findings)) continue;
      if (isAt(page, address, true)) break;
      await page.goto(address);
      await traffic.quiet();
      if ((await nextClickable(page, tried, bounds)) === null) break;
      continue;
    }
    tried.push(next.key);
    const refusal = await next.element.click({ timeout: 5_000 }).then(
      () => '',
      (error: unknown) => String(error),
    );
    await traffic.quiet();
    if (/intercepts/.test(refusal) && (await layersOf(page).count()) > 0) {
      // Something opened over it in the same moment: its turn comes once that is closed.
      tried.pop();
    } else if (refusal !== '' && !/not attached|detached|not visible/.test(refusal)) {
      // What went away meanwhile needs no click; what is there and takes none is a defect.
      findings.push(`${next.key}: ${refusal.slice(0, 600)}`);
    }
    if (!isAt(page, address, false)) await comeBack(page, address, traffic);
  }
  return findings;
}

interface Clickable {
  readonly key: string;
  readonly element: ElementHandle<HTMLElement | SVGElement>;
}

/** The next one that was not tried: in the uppermost layer, visible, enabled, and not one of many like it. */
async function nextClickable(page: Page, tried: readonly string[], bounds: Bounds): Promise<Clickable | null> {
  const handle = await page.evaluateHandle(
    ({ tried, shell, leave, mostOfAKind }) => {
      const layers = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].filter((one) => one.checkVisibility());
      const top = layers.at(-1) ?? document.body;
      const wanted =
        'a[href], button, summary, [role="tab"], [role="option"], [role="menuitem"], [role="button"], input[type="checkbox"], input[type="radio"]';
      const nameOf = (element: Element): string =>
        (element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '').trim().slice(0, 60);
      const kindOf = (element: Element): string => {
        const path: string[] = [];
        for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
          path.unshift(`${one.tagName}.${one.classList[0] ?? ''}`);
        }
        return path.join('>').replaceAll(/[\d:]+/g, '');
      };
      const counts = new Map<string, number>();
      for (const key of tried) {
        const [kind = ''] = key.split(' | ');
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      for (const element of top.querySelectorAll(wanted)) {
        const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
        const box = target.getBoundingClientRect();
        const name = nameOf(element);
        const kind = kindOf(element);
        const key = `${kind} | ${name}`;
        if (tried.includes(key) || (counts.get(kind) ?? 0) >= mostOfAKind) continue;
        // What is fixed does not come into sight by scrolling.
        const scrolled = getComputedStyle(target).position === 'fixed' ? 0 : window.scrollY;
        if (box.width < 2 || box.height < 2 || box.right < 0 || box.top + scrolled < 0) continue;
        if (!target.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled, [aria-disabled="true"]')) continue;
        if (!shell && top === document.body && element.closest('#root') && !element.closest('main')) continue;
        if (new RegExp(leave).test(name) || element.matches('.ant-btn-dangerous')) continue;
        if (element instanceof HTMLAnchorElement && element.origin !== window.location.origin) continue;
        return { key, target };
      }
      return null;
    },
    { tried: [...tried], shell: bounds.shell, leave: bounds.leave.source, mostOfAKind },
  );
  const found = await handle.evaluate((value) => value?.key ?? null);
  if (found === null) return null;
  const element = (await handle.getProperty('target')).asElement();
  return element ? { key: found, element } : null;
}

const layersOf = (page: Page): Locator => page.locator('[role="dialog"]:visible, [role="menu"]:visible');

/** Closes the uppermost dialog or menu. False when there is none. */
async function closeTop(page: Page, traffic: Traffic, findings: string[]): Promise<boolean> {
  const top = await layersOf(page)
    .last()
    .elementHandle({ timeout: 100 })
    .catch(() => null);
  if (top === null) return false;
  const name = await top.evaluate((layer) => layer.getAttribute('aria-label') ?? layer.textContent?.slice(0, 40));
  await page.keyboard.press('Escape');
  await traffic.quiet();
  // This one: another, whose code took longer, may have come up meanwhile.
  const closed = await top.waitForElementState('hidden', { timeout: 15_000 }).then(
    () => true,
    () => false,
  );
  if (closed) return true;
  findings.push(`Escape does not close ${name}`);
  await page.reload();
  await traffic.quiet();
  return true;
}

async function comeBack(page: Page, address: string, traffic: Traffic): Promise<void> {
  await page.goBack();
  await traffic.quiet();
  if (isAt(page, address, false)) return;
  await page.goto(address);
  await traffic.quiet();
}

function isAt(page: Page, address: string, exactly: boolean): boolean {
  const { pathname, search, hash } = new URL(page.url());
  return exactly ? pathname + search + hash === address : pathname === address;
}
