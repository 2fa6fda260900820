import type { MetricFamily } from '@groundwork/worker';
import type { Request, RequestHandler } from 'express';

/** Upper bounds of the buckets, in seconds: from what is answered out of memory to what a person gives up on. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How long requests took, and how many streams are open. */
export interface RequestMetrics {
  observe: RequestHandler;
  read(): MetricFamily[];
}

interface Histogram {
  labels: { method: string; route: string; status: string };
  buckets: number[];
  sum: number;
  count: number;
}

/**
 * Counts requests by method, route and class of status. A route is what the code names it, never the address that was asked for: that holds ids.
 * Streams last as long as their page is open, so they are counted and not timed.
 */
export function createRequestMetrics(): RequestMetrics {
  const histograms = new Map<string, Histogram>();
  let openStreams = 0;

  const note = (labels: Histogram['labels'], seconds: number) => {
    const key = Object.values(labels).join(' ');
    const histogram = histograms.get(key) ?? { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
    histograms.set(key, histogram);
    histogram.sum += seconds;
    histogram.count++;
    for (const [index, bound] of bounds.entries()) if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1;
  };
  return {
    observe(request, response, next) {
      const startedAt = performance.now();
      const isStream = request.headers.accept?.includes('text/event-stream') ?? false;
      if (isStream) openStreams++;
      response.once('close', () => {
        if (isStream) openStreams--;
        else note(labelsOf(request, response.statusCode), (performance.now() - startedAt) / 1000);
      });
      next();
    },
    read: () => [
      {
        name: 'groundwork_http_request_duration_seconds',
        type: 'histogram',
        help: 'How long requests took, by route.',
        samples: [...histograms.values()].flatMap(samplesOf),
      },
      {
        name: 'groundwork_event_streams',
        type: 'gauge',
        help: 'Subscribers of progress that are connected to this process now.',
        samples: [{ value: openStreams }],
      },
    ],
  };
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function labelsOf(request: Request, status: number): Histogram['labels'] {
  const method = knownMethods.has(request.method) ? request.method : 'other';
  return { method, route: routeOf(request), status: `${Math.floor(status / 100)}xx` };
}

/** Doors whose inner addresses are not routes of ours, by how their addresses begin. */
const doors = ['/api/trpc', '/api/auth', '/admin/queues', '/assets'];

function routeOf({ route, baseUrl, originalUrl }: Request): string {
  const door = doors.find((begin) => originalUrl.startsWith(begin));
  if (door) return door;
  const path: unknown = route?.path;
  // Of several paths, or a pattern, there is no one name; what no route answered has none either.
  return typeof path === 'string' ? `${baseUrl}${path}` : 'other';
}

function samplesOf({ labels, buckets, sum, count }: Histogram) {
  return [
    ...bounds.map((bound, index) => ({ suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: buckets[index] ?? 0 })),
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ];
}
