import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { Mark } from '../look/mark.tsx';
import { Notice } from '../look/notice.tsx';
import { Sheet } from '../look/sheet.tsx';
import { Spinner } from '../look/skeleton.tsx';
import { isServerPage, safeNext } from '../session/safe-next.ts';
import { useTitle } from '../shell/use-title.ts';
import { shellWords } from '../words/shell.ts';
import { signInWords } from '../words/sign-in.ts';
import { requestSignIn } from './request-sign-in.ts';

/** Signs a person in and goes on to where they wanted to go. */
export function SignInPage() {
  useTitle(signInWords.title);
  const goOn = useGoOn();
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [refusal, setRefusal] = useState<string>();
  const [isAsking, setAsking] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    setRefusal(undefined);
    setMissing({ ...(!email && { email: signInWords.emailMissing }), ...(!password && { password: signInWords.passwordMissing }) });
    if (!email || !password) return;
    setAsking(true);
    const outcome = await requestSignIn(email, password);
    setAsking(false);
    if (outcome.is === 'refused') setRefusal(outcome.message);
    else await goOn();
  };

  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-4 py-10">
      <p className="flex items-center gap-2 text-lg font-bold tracking-tight">
        <Mark />
        {shellWords.product}
      </p>
      <Sheet className="grid gap-5 p-6 sm:p-8">
        <div className="grid gap-1">
          <h1 className="text-xl font-semibold tracking-tight">{signInWords.title}</h1>
          <p className="text-sm text-ink-3">{signInWords.promise}</p>
        </div>
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
          <Field label={signInWords.email} name="email" type="email" autoComplete="username" required error={missing.email} />
          <Field
            label={signInWords.password}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={missing.password}
          />
          {refusal && (
            <Notice tone="bad" isUrgent>
              {refusal}
            </Notice>
          )}
          <Button type="submit" look="primary" disabled={isAsking}>
            {isAsking && <Spinner />}
            {isAsking ? signInWords.submitting : signInWords.submit}
          </Button>
        </form>
        <p className="text-xs text-ink-3">{signInWords.noAccount}</p>
      </Sheet>
    </main>
  );
}

/** Goes to the page that was asked for; one the server draws itself needs a full load. */
function useGoOn() {
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  return async () => {
    const path = safeNext(next, window.location.origin);
    queryClient.clear();
    if (isServerPage(path)) window.location.assign(path);
    else await navigate({ href: path, replace: true });
  };
}
