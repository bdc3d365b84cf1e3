import { cloneElement, useEffect, useRef, useState, type ReactNode, type RefAttributes, type ReactElement } from 'react';
import { Menu, type MenuProps } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { MenuButton } from './late-menu.tsx';

type Props = Omit<MenuProps, 'opened' | 'onChange' | 'children'> & { button: MenuButton; dropdown: { label?: string; className?: string | undefined }; children: ReactNode };

/** A menu that opens when it is first drawn: its button was pressed before its code was here. The focus goes on from the new button. */
export function OpenedMenu({ button, dropdown, children, ...rest }: Props) {
  const target = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(true);
  // The kit gives the focus back to what had it when it saw the menu open: first the button, then the menu.
  const hasMounted = useMounted();
  useEffect(() => target.current?.focus({ preventScroll: true }), []);
  return (
    <Menu {...rest} opened={isOpen && hasMounted} onChange={setIsOpen}>
      <Menu.Target>{cloneElement(button as ReactElement<RefAttributes<HTMLButtonElement>>, { ref: target })}</Menu.Target>
      <Menu.Dropdown {...(dropdown.label === undefined ? {} : { 'aria-label': dropdown.label })} {...(dropdown.className === undefined ? {} : { className: dropdown.className })}>{children}</Menu.Dropdown>
    </Menu>
  );
}
