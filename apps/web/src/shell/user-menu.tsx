import { ChevronDown, LogOut } from 'lucide-react';
import { useState } from 'react';
import { Menu } from '../look/menu.tsx';
import { Notice } from '../look/notice.tsx';
import { signOut } from '../session/sign-out.ts';
import { useSession } from '../session/use-session.ts';
import { shellWords } from '../words/shell.ts';

/** The signed-in person's name, with the way out. */
export function UserMenu() {
  const { user, customer } = useSession();
  const [hasFailed, setFailed] = useState(false);
  if (!user) return null;
  const leave = () => {
    // A full load, so that nothing of one person's data stays in memory for the next.
    signOut().then(
      () => window.location.assign('/sign-in'),
      () => setFailed(true),
    );
  };
  return (
    <div className="relative">
      <Menu
        look="quiet"
        size="small"
        label={
          <>
            {user.name}
            <ChevronDown size={14} aria-hidden />
          </>
        }
        heading={
          <>
            <span className="block">{shellWords.signedInAs(user.email)}</span>
            <span className="block">{customer.name}</span>
          </>
        }
        items={[
          {
            key: 'sign-out',
            onSelect: leave,
            label: (
              <>
                <LogOut size={16} aria-hidden />
                {shellWords.signOut}
              </>
            ),
          },
        ]}
      />
      {hasFailed && (
        <Notice tone="bad" isUrgent className="absolute top-full right-0 z-10 w-72 shadow-sheet">
          {shellWords.signOutFailed}
        </Notice>
      )}
    </div>
  );
}
