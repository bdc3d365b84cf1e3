import { cloneElement, type ReactElement } from 'react';
import { useLatePart, type FetchPart } from './late-part.ts';

type ButtonProps = { onClick?: () => void; 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean };
export type MenuButton = ReactElement<ButtonProps>;

/**
 * A button with a menu whose code is fetched apart: the press that asks for it opens the menu as soon as it is here.
 * `fetchMenu` gives a component that draws the button again, with the menu (see OpenedMenu).
 */
export function LateMenu<P extends object>({ button, fetchMenu, props }: { button: MenuButton; fetchMenu: FetchPart<P & { button: MenuButton }>; props: P }) {
  const { Part, ask } = useLatePart(fetchMenu);
  if (Part === null) return cloneElement(button, { onClick: ask, 'aria-haspopup': 'menu', 'aria-expanded': false });
  return <Part {...props} button={button} />;
}
