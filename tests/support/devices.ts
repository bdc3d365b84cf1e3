import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LivingApp } from './living-app.ts';

export type DeviceOptions = { width?: number; colorScheme?: 'light' | 'dark' };

/** Browsers of their own on which the administrator of a living app is signed in. */
export class Devices {
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly living: LivingApp,
  ) {}

  async open({ width = 1440, colorScheme = 'light' }: DeviceOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height: 900 }, locale: 'ja-JP', colorScheme });
    this.contexts.push(context);
    await context.addCookies([...this.living.admin.cookies].map(([name, value]) => ({ name, value, url: this.living.app.url })));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /** Opens a screen and waits for its heading. */
  async visit(page: Page, path: string, heading: string): Promise<void> {
    await page.goto(`${this.living.app.url}${path}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  /** Live connections of one session are few on purpose: what is no longer needed is closed. */
  async closeAll(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }
}
