/** The largest of any number of figures, or `least` where none is larger; spread as arguments a hundred thousand of them overflow the stack. */
export function largest(figures: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const figure of figures) if (figure > most) most = figure;
  return most;
}

/** The smallest of any number of figures; infinity of none. */
export function smallest(figures: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const figure of figures) if (figure < least) least = figure;
  return least;
}
