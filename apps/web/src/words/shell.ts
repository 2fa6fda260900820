/** The words around every page. */
export const shellWords = {
  product: 'Groundwork',
  titled: (page: string) => `${page} · Groundwork`,
  skip: 'Skip to the content',
  navigation: 'Main',
  analyses: 'Analyses',
  cases: 'Cases',
  admin: 'Admin',
  live: { live: 'Live', connecting: 'Connecting', away: 'Not live' },
  liveHint: {
    live: 'Changes show here as they happen.',
    connecting: 'Connecting for live changes. What you see was right a moment ago.',
    away: 'Live changes are interrupted; Groundwork keeps trying. Analyses go on meanwhile.',
  },
  offline: 'You are offline. Analyses go on without you; this page catches up when you are back.',
  signedInAs: (email: string) => `Signed in as ${email}`,
  signOut: 'Sign out',
  signOutFailed: 'You could not be signed out, because the server did not answer. You are still signed in.',
  loading: 'Loading the page',
  close: 'Close',
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what was here is gone. Your analyses are in their list.',
    back: 'Go to your analyses',
  },
  broken: {
    title: 'This page stopped working',
    notNow: 'This page cannot be shown right now',
    text: 'Nothing you submitted is lost: analyses run on the server, without this page.',
    reload: 'Load the page again',
    detail: 'What the page reported:',
  },
} as const;
