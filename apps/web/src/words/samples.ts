/** What the samples offered to a newcomer are. */
export const sampleWords = {
  college: { title: 'College: reading disorder and ADHD', detail: 'PDF, a neuropsychological evaluation' },
  k12: { title: 'K-12: dyslexia', detail: 'DOCX, a school evaluation' },
  tutoring: { title: 'Tutoring: writing', detail: 'TXT, a tutor’s assessment' },
  doubtful: { title: 'College: a document with contradictions', detail: 'PDF, to see what Groundwork marks for review' },
} as const;
