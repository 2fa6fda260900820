import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

/**
 * A modal dialog: focus stays inside, Escape closes it, focus returns to where it was. It is the platform's own `<dialog>`, because
 * dialog libraries lock scrolling with a style element that the content security policy refuses.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  closeLabel,
  className,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  closeLabel: string;
  className?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return;
    element.showModal();
    // A form is opened to be filled in; without a field the platform's choice stands.
    element.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => element.close();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={classNames(
        'm-auto w-[min(36rem,calc(100vw-1.5rem))] rounded-lg border border-line bg-sheet p-6 text-ink shadow-sheet',
        className,
      )}
    >
      <div className="mb-4 flex items-start gap-3">
        <h2 id={titleId} className="flex-1 text-lg font-semibold">
          {title}
        </h2>
        <Button look="quiet" size="small" aria-label={closeLabel} onClick={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
