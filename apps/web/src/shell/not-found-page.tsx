import { Link } from '@tanstack/react-router';
import { buttonClasses } from '../look/button.tsx';
import { Sheet } from '../look/sheet.tsx';
import { shellWords } from '../words/shell.ts';
import { useTitle } from './use-title.ts';

/** An address nothing stands at. */
export function NotFoundPage() {
  useTitle(shellWords.notFound.title);
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Sheet as="section" className="grid gap-4 p-6">
        <h1 className="text-lg font-semibold">{shellWords.notFound.title}</h1>
        <p>{shellWords.notFound.text}</p>
        <div>
          <Link to="/" className={buttonClasses({ look: 'primary' })}>
            {shellWords.notFound.back}
          </Link>
        </div>
      </Sheet>
    </div>
  );
}
