import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../words.ts';

/** The page while there is no report: what is the matter, and the way back to the list. */
export function StateFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-3xl gap-4 px-3 py-8 sm:px-6">
      <Link to="/" className="link inline-flex min-h-6 w-fit items-center gap-1.5 text-sm touch:min-h-11">
        <ArrowLeft size={14} aria-hidden />
        {words.toTheList}
      </Link>
      <h1 className="text-xl font-bold tracking-tight">{title}</h1>
      {/* The cards have the third level, as in the list of analyses. */}
      <h2 className="sr-only">{words.analysis}</h2>
      {children}
    </div>
  );
}
