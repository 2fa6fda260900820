import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

/** What is lit up in the source now. `picks` grows with every pick, so that picking the same passage again shows it again. */
export interface PickedEvidence {
  markId: string | null;
  picks: number;
  pick: (markId: string) => void;
  release: () => void;
}

const PickedEvidenceContext = createContext<PickedEvidence | null>(null);

/** Lets everything on the page pick a passage, and the source show it. */
export function PickedEvidenceProvider({ children }: { children: ReactNode }) {
  const [picked, setPicked] = useState<{ markId: string | null; picks: number }>({ markId: null, picks: 0 });
  const pick = useCallback((markId: string) => setPicked(({ picks }) => ({ markId, picks: picks + 1 })), []);
  const release = useCallback(() => setPicked(({ picks }) => ({ markId: null, picks })), []);
  const value = useMemo(() => ({ ...picked, pick, release }), [picked, pick, release]);
  return <PickedEvidenceContext value={value}>{children}</PickedEvidenceContext>;
}

/**
 * The passage that is picked, and how to pick another.
 * @throws outside of a PickedEvidenceProvider, which is a mistake of ours
 */
export function usePickedEvidence(): PickedEvidence {
  const picked = use(PickedEvidenceContext);
  if (!picked) throw new Error('Evidence is picked within a PickedEvidenceProvider only.');
  return picked;
}
