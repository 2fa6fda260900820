import type { ReactNode } from 'react';
import { Dialog } from '../../look/dialog.tsx';
import { words } from '../words.ts';

interface SourceSheetProps {
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The source where there is no room beside the report: a sheet that slides up. */
export function SourceSheet({ isOpen, onClose, children }: SourceSheetProps) {
  return (
    <Dialog title={words.sourceLabel} isOpen={isOpen} onClose={onClose} closeLabel={words.closeSource} className="source-sheet">
      {children}
    </Dialog>
  );
}
