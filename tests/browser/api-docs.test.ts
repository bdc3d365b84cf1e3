import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { signInFirstAdmin } from '../support/client.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => { [app, browser] = await Promise.all([startTestApp(), launchBrowser()]); });
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it('the description of the API is readable for who is signed in, under the same content policy as every page', async () => {
  const admin = await signInFirstAdmin(app);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([...admin.cookies].map(([name, value]) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  const refusals: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy|Refused to/i.test(message.text())) refusals.push(message.text()); });
  await page.goto(`${app.url}/api/docs`);
  // Opened at once, so many routes would take the browser long to draw.
  await page.locator('#operations-tag-mentions button').first().click();
  await page.locator('[data-path="/api/mentions/{mentionId}"]').first().waitFor();
  if (process.env['SCREENSHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/api-docs.png` });
  expect(refusals).toEqual([]);
});
