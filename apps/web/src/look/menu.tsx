import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { type ButtonLook, type ButtonSize, buttonClasses } from './button.tsx';

export interface MenuItem {
  key: string;
  label: ReactNode;
  onSelect: () => void;
}

/**
 * A button that opens a list of actions. Not modal: a modal menu would lock scrolling with a style element, which the content security
 * policy refuses. It opens where it stands, so that it stays within its landmark.
 */
export function Menu({
  label,
  items,
  heading,
  look = 'plain',
  size = 'normal',
}: {
  label: ReactNode;
  items: readonly MenuItem[];
  heading?: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClasses({ look, size })}>{label}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className="z-20 min-w-44 rounded-lg border border-line bg-sheet p-1 text-ink shadow-sheet"
      >
        {heading && <DropdownMenu.Label className="border-b border-line px-3 pt-1.5 pb-2 text-sm text-ink-3">{heading}</DropdownMenu.Label>}
        {items.map((item) => (
          <DropdownMenu.Item
            key={item.key}
            onSelect={item.onSelect}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-3 text-sm font-[550] outline-none data-highlighted:bg-accent-soft data-highlighted:text-accent touch:min-h-11"
          >
            {item.label}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
