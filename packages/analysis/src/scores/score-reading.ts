import type { Form, Instrument, Scale } from '../catalogue/instruments/instrument.ts';
import type { Score } from '../schema.ts';

/** An instrument as the document names it: the catalogue's entry, or null where the catalogue does not know it. */
export interface NamedInstrument {
  instrument: Instrument | null;
  edition: number | null;
  form: Form | null;
  /** The canonical short name with edition and form; as printed for an unknown instrument. */
  name: string;
}

/** A scale as printed, with the catalogue's entry if there is one. `key` is the same for all ways it is printed. */
export interface NamedScale {
  scale: Scale | null;
  name: string;
  key: string;
}

/** One printed score before it is merged with other places that state it, classified and checked. */
export interface ScoreReading extends Pick<Score, 'type' | 'value' | 'percentile' | 'interval' | 'label' | 'historic' | 'page'> {
  instrument: NamedInstrument;
  scale: NamedScale;
  rater: string | null;
  year: number | null;
  source: 'table' | 'prose';
  start: number;
  end: number;
}
