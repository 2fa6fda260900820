import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { trpc } from '../../api/trpc.ts';
import { isOver } from '../../live/merge-activity.ts';
import { Button, buttonClasses } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { workWords } from '../../words/work.ts';
import { forgetSubmitted, useSubmittedHere } from '../outbox/submitted-here.ts';

const words = workWords.ready;

/** Asked for now and then as well, in case the live connection is away. */
const askEveryMs = 5000;

/** Says that reports on documents this tab submitted are ready, and opens the one when there is one. */
export function ReadyNote() {
  const submitted = useSubmittedHere();
  const statuses = trpc.useQueries((ask) =>
    submitted.map(({ jobId }) =>
      ask.analyses.status({ jobId }, { refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : askEveryMs) }),
    ),
  );
  const ready = submitted.filter((_, index) => statuses[index]?.data?.status === 'completed');
  const [only, ...others] = ready;
  if (!only) return null;
  const dismiss = () => {
    for (const { jobId } of ready) forgetSubmitted(jobId);
  };
  return (
    <Notice
      tone="ok"
      action={
        <>
          {others.length === 0 && (
            <Link
              to="/analyses/$jobId"
              params={{ jobId: only.jobId }}
              onClick={dismiss}
              className={buttonClasses({ look: 'primary', size: 'small' })}
            >
              {words.open}
            </Link>
          )}
          <Button look="quiet" size="small" aria-label={words.dismiss} onClick={dismiss}>
            <X size={16} aria-hidden />
          </Button>
        </>
      }
    >
      {others.length === 0 ? words.text(only.name) : words.several(ready.length)}
    </Notice>
  );
}
