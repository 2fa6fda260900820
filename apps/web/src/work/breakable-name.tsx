import { Fragment } from 'react';

/** A name that may be a file's: a line may end after an underscore, before a word is cut anywhere. */
export function BreakableName({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part, place, parts) => (
    <Fragment key={place}>
      {part}
      {place < parts.length - 1 && <wbr />}
    </Fragment>
  ));
}
