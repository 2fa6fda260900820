/** Links to other parts of the report by their titles: `Answered by Extended time, A quiet room`. */
export function PartLinks({ label, parts }: { label: string; parts: readonly { id: string; title: string }[] }) {
  return (
    <p>
      <span className="font-semibold text-ink-2">{label}</span>{' '}
      {parts.map((part, place) => (
        <span key={part.id}>
          {place > 0 && ' · '}
          <a className="link" href={`#${part.id}`}>
            {part.title}
          </a>
        </span>
      ))}
    </p>
  );
}
