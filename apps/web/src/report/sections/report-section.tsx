import type { ReactNode } from 'react';

interface ReportSectionProps {
  /** Also the anchor the contents point to. */
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** A part of the report under its heading. */
export function ReportSection({ id, title, lead, children }: ReportSectionProps) {
  return (
    <section id={id} className="report-part" aria-labelledby={`${id}-heading`} data-section={id}>
      <div>
        <h2 id={`${id}-heading`} className="text-xl leading-tight font-bold tracking-tight">
          {title}
        </h2>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
