import type { ReactNode } from 'react';

interface ReportSectionProps {
  /** Also the anchor the contents point to. */
  id: string;
  title: string;
  lead?: string;
  /** What can be done with the part, beside its heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the report under its heading. */
export function ReportSection({ id, title, lead, action, children }: ReportSectionProps) {
  return (
    <section id={id} className="report-part" aria-labelledby={`${id}-heading`} data-section={id}>
      <div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 id={`${id}-heading`} className="text-xl leading-tight font-bold tracking-tight">
            {title}
          </h2>
          {action}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
