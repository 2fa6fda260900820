import { durationWords } from './moments.ts';

/** The words of the sign-in page. */
export const signInWords = {
  title: 'Sign in',
  promise: 'Assessments into reviewed accommodation reports, each statement tied to the sentence it rests on.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  emailMissing: 'Give your e-mail address.',
  passwordMissing: 'Give your password.',
  wrong: 'The e-mail address or the password is not right. Check both and try again.',
  tooMany: (seconds: number | undefined) =>
    `Too many attempts to sign in. Try again in ${seconds === undefined ? 'a minute' : durationWords(seconds)}.`,
  noAccount: 'Accounts are made by your administrator.',
} as const;
