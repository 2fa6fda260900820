import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  neutral: { classes: 'bg-sunken text-ink-2', Icon: Info },
  ok: { classes: 'bg-ok-soft text-ok', Icon: CircleCheck },
  warn: { classes: 'bg-warn-soft text-warn', Icon: TriangleAlert },
  bad: { classes: 'bg-bad-soft text-bad', Icon: CircleAlert },
} as const;

/** What happened and the next step, where the thing is. `isUrgent` has it read out at once. */
export function Notice({
  tone = 'neutral',
  isUrgent = false,
  action,
  children,
  className,
}: {
  tone?: keyof typeof tones;
  isUrgent?: boolean;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const { classes, Icon } = tones[tone];
  return (
    <div
      role={isUrgent ? 'alert' : undefined}
      className={classNames('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md px-3 py-2 text-sm', classes, className)}
    >
      <Icon size={16} aria-hidden className="shrink-0 self-start translate-y-0.5" />
      <div className="min-w-0 flex-1 basis-48 wrap-anywhere text-pretty">{children}</div>
      {action}
    </div>
  );
}
