/** `WISC-V`, `BASC-3`, `BRIEF-A`, `CAARS-S:L`: the short end of an instrument's name, which a line must not part from its beginning. */
const hyphenatedName = /(\b\p{Lu}[\p{L}\p{N}]*-[\p{Lu}\p{N}][\p{Lu}\p{N}:]*(?![\p{L}\p{N}-]))/u;

/** A sentence in which no instrument's name is broken at its hyphen. */
export function UnbrokenNames({ text }: { text: string }) {
  // What was split at a captured name stands at odd places.
  return text.split(hyphenatedName).map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      <span key={place} className="whitespace-nowrap">
        {piece}
      </span>
    ),
  );
}
