/** What is said when no answer of the server's own says it. */
export const failureWords = {
  unreachable: 'Groundwork could not be reached. Nothing was lost. Check your connection and try again.',
  unexpectedAnswer: (status: number) =>
    `The server answered in a way this page does not know (${status}). Nothing was lost; please try again in a moment.`,
  tryAgain: 'Try again',
  requestId: (id: string) => `Request id ${id}. Give it to your administrator if this happens again.`,
} as const;
