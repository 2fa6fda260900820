import { Link } from '@tanstack/react-router';
import type { Problem } from '../../api/problem.ts';
import { Button, buttonClasses } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { failureWords } from '../../words/failures.ts';
import { workWords } from '../../words/work.ts';
import { outbox } from '../outbox/tab-outbox.ts';

const words = workWords.inProgress;

/** Why a document was not sent, and the way on where there is one; it stays in the tab while its owner signs in again. */
export function WhyStopped({ id, problem }: { id: string; problem: Problem }) {
  const isSignedOut = problem.code === 'not_signed_in';
  return (
    <Notice
      tone="bad"
      isUrgent
      action={
        <>
          {isSignedOut && (
            <Link to="/sign-in" search={{ next: '/' }} className={buttonClasses({ look: 'primary', size: 'small' })}>
              {words.signIn}
            </Link>
          )}
          {/* A document that was refused for what it is stays refused. */}
          {(problem.isTemporary || isSignedOut) && (
            <Button size="small" onClick={() => outbox.tryAgain(id)}>
              {failureWords.tryAgain}
            </Button>
          )}
        </>
      }
    >
      {isSignedOut ? words.signedOut : problem.message}
      {problem.code === 'internal_error' && problem.requestId && ` ${failureWords.requestId(problem.requestId)}`}
    </Notice>
  );
}
