/** What pages are drawn in for recognition: with fewer dots the figures of a small print run together, more only cost time. */
export const dotsPerInch = 300;
