/** One figure, and the labels that tell it from the others of its family. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
  /** Ends the family's name: `_bucket`, `_sum`, `_count` of a histogram. */
  suffix?: string;
}

/** All figures of one name. Names and labels are for machines: `snake_case`, base units (seconds, bytes), `_total` where it only rises. */
export interface MetricFamily {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  samples: Sample[];
}

/** The text format that Prometheus reads (https://prometheus.io/docs/instrumenting/exposition_formats/, version 0.0.4). */
export const metricsContentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes families out; one without figures is left out. */
export function writeMetrics(families: MetricFamily[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) =>
      [`# HELP ${name} ${help.replace(/[\\\n]/g, escaped)}`, `# TYPE ${name} ${type}`, ...samples.map((sample) => line(name, sample))].join(
        '\n',
      ),
    )
    .join('\n')
    .concat('\n');
}

function line(name: string, { labels = {}, value, suffix = '' }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${text.replace(/[\\\n"]/g, escaped)}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${valueText(value)}`;
}

function valueText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  if (value === Number.NEGATIVE_INFINITY) return '-Inf';
  return String(value);
}

function escaped(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
