/** Where what had the focus is gone from the page, the focus goes on from the heading of the screen. */
export function focusHeading(): void {
  if (document.activeElement === null || document.activeElement === document.body) document.querySelector<HTMLElement>('.page-heading')?.focus({ preventScroll: true });
}
