import type { ReactNode } from 'react';
import { usePickedEvidence } from './picked-evidence.tsx';

interface QuoteButtonProps {
  markId: string;
  /** Where it stands and who says it: `p. 6 · examiner`. */
  place: string;
  children: ReactNode;
}

/** A passage of the report that lights up in the source when it is pressed. */
export function QuoteButton({ markId, place, children }: QuoteButtonProps) {
  const { markId: picked, pick } = usePickedEvidence();
  return (
    <button type="button" className="quote" data-mark={markId} aria-pressed={picked === markId} onClick={() => pick(markId)}>
      <span>{children}</span>
      <span className="quote-place">{place}</span>
    </button>
  );
}
