import { useEffect, useRef } from 'react';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';

/** What the keys do beside moving through the findings. */
export interface ReportKeyActions {
  turnPage: (by: 1 | -1) => void;
  zoom: (by: 1 | -1) => void;
  showShortcuts: () => void;
}

/** Reading by keyboard: j and k through the findings, o through the evidence of one. The list people see is `shortcuts` in the words. */
export function useReportKeys(actions: ReportKeyActions): void {
  const picking = usePickedEvidence();
  const latest = useRef({ actions, picking });
  useEffect(() => {
    latest.current = { actions, picking };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const act = keyMap(latest.current.actions, latest.current.picking)[event.key];
      if (!act || (event.key === 'Enter' && !isFinding(event.target))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

type Picking = ReturnType<typeof usePickedEvidence>;

function keyMap({ turnPage, zoom, showShortcuts }: ReportKeyActions, picking: Picking): Record<string, (() => void) | undefined> {
  const showEvidence = () => showNextEvidence(picking);
  return {
    j: () => goToFinding(1),
    k: () => goToFinding(-1),
    o: showEvidence,
    Enter: showEvidence,
    '[': () => turnPage(-1),
    ']': () => turnPage(1),
    '-': () => zoom(-1),
    '+': () => zoom(1),
    '?': showShortcuts,
    Escape: picking.markId === null ? undefined : picking.release,
  };
}

/** Keys belong to a field that is typed in, to an open dialog, and to an open menu. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]') !== null;
}

function isFinding(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.finding !== undefined;
}

function findings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-finding]')];
}

/** The finding that has the focus, in it or on it. */
function focusedFinding(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-finding]') ?? null;
}

/** From the focused finding; without one from what is in view. */
function goToFinding(by: 1 | -1): void {
  const all = findings();
  const here = focusedFinding();
  const at = here ? all.indexOf(here) + by : firstInView(all, by);
  const next = all[Math.min(all.length - 1, Math.max(0, at))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

function firstInView(all: readonly HTMLElement[], by: 1 | -1): number {
  const below = all.findIndex((finding) => finding.getBoundingClientRect().top >= 0);
  if (below === -1) return all.length - 1;
  return by === 1 ? below : below - 1;
}

/** The first passage of the focused finding, or the one after the picked one, round and round. */
function showNextEvidence({ markId, pick }: Picking): void {
  const finding = focusedFinding() ?? findings()[0];
  const ids = [...(finding?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])].flatMap((button) => button.dataset.mark ?? []);
  const next = ids[(ids.indexOf(markId ?? '') + 1) % ids.length];
  if (next !== undefined) pick(next);
}
