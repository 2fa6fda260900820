import { problemOf } from '../api/problem.ts';
import { type Answers, trpc } from '../api/trpc.ts';
import { Notice } from '../look/notice.tsx';
import { Sheet } from '../look/sheet.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Tag } from '../look/tag.tsx';
import { adminWords } from '../words/admin.ts';
import { durationWords, timeOfDay } from '../words/moments.ts';
import { renewEveryMs } from './renew-every.ts';

type Overview = Answers['queue']['overview'];

const words = adminWords.line;
const tiles = ['workers', 'slots', 'active', 'released', 'backlog'] as const;
const cell = 'px-3 py-2 align-baseline';

/** Who works, what waits for whom, and how the model providers are. */
export function QueueLine() {
  const { data, error, isPending } = trpc.queue.overview.useQuery(undefined, { refetchInterval: renewEveryMs });
  return (
    <Sheet as="section" aria-labelledby="line" className="grid gap-5 p-4 sm:p-6">
      <h2 id="line" className="text-lg font-semibold">
        {words.title}
      </h2>
      {isPending && <Skeleton label={words.loading} lines={3} />}
      {error && <Notice tone="bad">{problemOf(error).message}</Notice>}
      {data && (
        <>
          <Tiles overview={data} />
          <p className="max-w-prose text-sm text-ink-3">{words.explain}</p>
          <Customers overview={data} />
          {data.providers.length > 0 && <Providers providers={data.providers} />}
        </>
      )}
    </Sheet>
  );
}

function Tiles({ overview }: { overview: Overview }) {
  return (
    <dl aria-label={words.title} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {tiles.map((tile) => (
        <div key={tile} className="flex flex-col-reverse justify-end rounded-md border border-line px-4 py-3">
          <dt className="text-sm text-ink-3">{words.tiles[tile]}</dt>
          <dd className="text-xl font-[650]">{overview[tile].toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Customers({ overview: { customers, isOperator } }: { overview: Overview }) {
  if (customers.length === 0) return <p className="text-sm text-ink-3">{words.none}</p>;
  const label = isOperator ? words.customers : words.ownShare;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{label}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="overflow-x-auto rounded-md border border-line" aria-label={label} tabIndex={0}>
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line text-left text-ink-3">
              {Object.entries(words.columns).map(([column, text]) => (
                <th key={column} scope="col" className={`${cell} font-semibold whitespace-nowrap`}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {customers.map((customer) => (
              <tr key={customer.customerId} className="border-b border-line last:border-0">
                <th scope="row" className={`${cell} text-left font-semibold`}>
                  {customer.name}
                </th>
                <td className={cell}>{(customer.backlog + customer.released).toLocaleString('en')}</td>
                <td className={cell}>{customer.active.toLocaleString('en')}</td>
                <td className={cell}>{customer.delayed.toLocaleString('en')}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  {customer.oldestSeconds === null ? '–' : words.oldest(durationWords(customer.oldestSeconds))}
                </td>
                <td className={cell}>{words.share(customer.dispatchWeight, customer.concurrencyCap)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="text-sm text-ink-3">{words.shareHint}</p>
    </div>
  );
}

function Providers({ providers }: { providers: Overview['providers'] }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{adminWords.providers.title}</h3>
      <ul className="grid gap-2 text-sm">
        {providers.map((provider) => (
          <li key={provider.name} className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{provider.name}</span>
            <ProviderTag provider={provider} />
            <span className="text-ink-3">{adminWords.providers.active(provider.active)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ProviderTag({ provider: { openUntil, consecutiveFailures } }: { provider: Overview['providers'][number] }) {
  if (openUntil) return <Tag tone="bad">{adminWords.providers.open(timeOfDay(new Date(openUntil)))}</Tag>;
  if (consecutiveFailures > 0) return <Tag tone="warn">{adminWords.providers.failing(consecutiveFailures)}</Tag>;
  return <Tag tone="ok">{adminWords.providers.ok}</Tag>;
}
