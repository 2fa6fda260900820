import { Check, Circle, CircleDot } from 'lucide-react';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { VisuallyHidden } from '../../look/visually-hidden.tsx';
import { type StepWords, steps } from '../../words/stages.ts';
import { workWords } from '../../words/work.ts';

/** Where a step stands. */
export type StepState = 'done' | 'now' | 'before';

const signs = {
  done: { Icon: Check, sign: 'text-ok', text: 'text-ink-2', said: 'Done: ' },
  now: { Icon: CircleDot, sign: 'text-accent', text: 'font-semibold text-ink', said: 'Now: ' },
  before: { Icon: Circle, sign: 'text-ink-3', text: 'text-ink-3', said: 'Later: ' },
} as const;

/** Every step of an analysis with its state; before the engine has named a stage, none has begun. */
export function stepStates({ stage }: Pick<AnalysisItem, 'stage'>): { step: StepWords; state: StepState }[] {
  const current = stage ? steps.findIndex((step) => step.stages.includes(stage)) : -1;
  return steps.map((step, index) => ({ step, state: index < current ? 'done' : index === current ? 'now' : 'before' }));
}

/** The steps in words, with what each has counted. */
export function StageList({ item }: { item: Pick<AnalysisItem, 'stage' | 'counts'> }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
      <Step state="done" text={workWords.inProgress.uploaded} />
      {stepStates(item).map(({ step, state }) => (
        <Step key={step.key} state={state} text={state === 'before' ? step.before : step[state](item.counts)} />
      ))}
    </ul>
  );
}

function Step({ state, text }: { state: StepState; text: string }) {
  const { Icon, sign, text: textClasses, said } = signs[state];
  return (
    <li className={`flex items-center gap-1.5 ${textClasses}`}>
      <Icon size={14} strokeWidth={2.5} aria-hidden className={`shrink-0 ${sign}`} />
      <span>
        <VisuallyHidden>{said}</VisuallyHidden>
        {text}
      </span>
    </li>
  );
}
