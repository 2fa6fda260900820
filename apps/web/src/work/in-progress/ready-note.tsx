import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { trpc } from '../../api/trpc.ts';
import { isOver } from '../../live/merge-activity.ts';
import { Button, buttonClasses } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { workWords } from '../../words/work.ts';
import { forgetSubmitted } from '../outbox/submitted-here.ts';

const words = workWords.ready;

/** Says that the report on a document this tab submitted is ready, and opens it. */
export function ReadyNote({ jobId, name }: { jobId: string; name: string }) {
  const { data } = trpc.analyses.status.useQuery(
    { jobId },
    { refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 5000) },
  );
  if (data?.status !== 'completed') return null;
  return (
    <Notice
      tone="ok"
      action={
        <>
          <Link
            to="/analyses/$jobId"
            params={{ jobId }}
            onClick={() => forgetSubmitted(jobId)}
            className={buttonClasses({ look: 'primary', size: 'small' })}
          >
            {words.open}
          </Link>
          <Button look="quiet" size="small" aria-label={words.dismiss(name)} onClick={() => forgetSubmitted(jobId)}>
            <X size={16} aria-hidden />
          </Button>
        </>
      }
    >
      <span role="status">{words.text(name)}</span>
    </Notice>
  );
}
