import { Link } from '@tanstack/react-router';
import { Mark } from '../look/mark.tsx';
import { useSession } from '../session/use-session.ts';
import { shellWords } from '../words/shell.ts';
import { LiveTag } from './live-tag.tsx';
import { UserMenu } from './user-menu.tsx';

const place =
  'flex min-h-8 items-center rounded-md px-2.5 font-[550] text-ink-2 no-underline hover:text-ink touch:min-h-11 aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent';

/** The bar above every page: where one is, whether it is live, who is signed in. On a phone the places go to a second row. */
export function TopBar() {
  const { customer, role } = useSession();
  return (
    <header className="top-0 z-10 flex flex-wrap items-center gap-x-2 border-b border-line bg-sheet px-3 sm:sticky sm:h-13 sm:gap-x-6 sm:flex-nowrap sm:px-6 print:hidden">
      <Link to="/" className="flex h-12 items-center gap-2 font-bold tracking-tight text-ink no-underline">
        <Mark />
        {shellWords.product}
      </Link>
      <nav aria-label={shellWords.navigation} className="order-last flex basis-full gap-1 pb-1.5 sm:order-none sm:basis-auto sm:pb-0">
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={place}>
          {shellWords.analyses}
        </Link>
        <Link to="/cases" className={place}>
          {shellWords.cases}
        </Link>
        {role === 'admin' && (
          <Link to="/admin" className={place}>
            {shellWords.admin}
          </Link>
        )}
      </nav>
      <span className="flex-1" />
      <LiveTag />
      <span className="hidden max-w-72 truncate text-sm text-ink-3 lg:block">{customer.name}</span>
      <UserMenu />
    </header>
  );
}
