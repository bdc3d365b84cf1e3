let screen = '';
let ofScreen: string | undefined;
let unread = '';

const draw = (): void => {
  document.title = [ofScreen ?? unread, screen, 'Hinomi'].filter((part) => part !== '').join('｜');
};

/** Name of the screen in the tab, `{画面名}｜Hinomi`; a prefix of its own goes before the count of what is unread. */
export function setPageTitle(title: string, prefix?: string): void {
  screen = title;
  ofScreen = prefix;
  draw();
}

/** What stands before the title on every screen: `(3) 警戒`; empty for nothing. */
export function setUnreadTitle(prefix: string): void {
  unread = prefix;
  draw();
}
