import { Link } from '@tanstack/react-router';
import { problemOf } from '../../api/problem.ts';
import { Button, buttonClasses } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { failureWords } from '../../words/failures.ts';
import { shellWords } from '../../words/shell.ts';
import { words } from '../words.ts';
import { StateFrame } from './state-frame.tsx';

/** Codes that say that the address leads to nothing this person may see. */
const notThere: ReadonlySet<string> = new Set(['analysis_not_found', 'invalid_request']);

/** The analysis or its report could not be fetched: it is not there, or it cannot be reached now. */
export function UnreachableReport({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  const problem = problemOf(error);
  if (notThere.has(problem.code)) {
    return (
      <StateFrame title={words.notFoundTitle}>
        <p className="max-w-prose text-pretty">{words.notFoundText}</p>
        <Link to="/" className={`${buttonClasses({ look: 'primary' })} w-fit`}>
          {shellWords.notFound.back}
        </Link>
      </StateFrame>
    );
  }
  return (
    <StateFrame title={words.unreachableTitle}>
      <Notice
        tone="bad"
        isUrgent
        action={
          <Button size="small" onClick={onTryAgain}>
            {failureWords.tryAgain}
          </Button>
        }
      >
        <p>{problem.message}</p>
        {problem.requestId && <p>{failureWords.requestId(problem.requestId)}</p>}
      </Notice>
    </StateFrame>
  );
}
