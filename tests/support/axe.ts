import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; impact: string; tags: string[]; nodes: { html: string; target: string[] }[] };
const wcag = new Set(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);

/** The rules that look at colours; all others judge what both schemes have in common. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page: anything at all against the rules of WCAG A and AA, and what is grave against any other.
 * `colours` asks only for what a change of scheme alone can break, on a page that was asked for everything before.
 */
export async function findViolations(page: Page, scope: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axeSource);
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> } };
    return (await axe.run(document, { resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: { type: 'rule', values: rules } }) })).violations;
  }, scope === 'colours' ? colourRules : null);
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
