import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; impact: string; tags: string[]; nodes: { html: string; target: string[] }[] };
const wcag = new Set(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);

/** What axe finds on a page: anything at all against the rules of WCAG A and AA, and what is grave against any other. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document): Promise<{ violations: Finding[] }> } };
    return (await axe.run(document)).violations;
  });
  return found.filter(({ impact, tags }) => impact === 'serious' || impact === 'critical' || tags.some((tag) => wcag.has(tag)))
    .map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}: ${nodes[0]?.html.slice(0, 300) ?? ''}`);
}

/** Switches the scheme of the device; colours that are still on their way belong to neither, so they are awaited. */
export async function showScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await page.waitForFunction(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)));
}

/** A picture of the window, where SCREENSHOTS names a folder for it. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false });
}
