import { type LiveState, useLiveState } from '../live/live-activity.tsx';
import { Tag, type Tone } from '../look/tag.tsx';
import { shellWords } from '../words/shell.ts';

const tones: Record<LiveState, Tone> = { live: 'ok', connecting: 'neutral', away: 'warn' };
const signs: Record<LiveState, string> = { live: '●', connecting: '◌', away: '○' };

/** Says whether changes show by themselves. */
export function LiveTag() {
  const state = useLiveState();
  return (
    <span title={shellWords.liveHint[state]}>
      <Tag tone={tones[state]}>
        <span aria-hidden>{signs[state]}</span>
        <span role="status">{shellWords.live[state]}</span>
      </Tag>
    </span>
  );
}
