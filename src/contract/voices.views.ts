// What is told of voices that stand apart in a silence (§3.2, rule 3): by time to all members, without a name; and in the channel that one member shares with the chair and the
// secretariat. Interfaces only. Not here: rounds in which everybody is named, and the acts, which are the same (silence.views.ts, silence.ts).
import type { RecordView, VoiceView } from './silence.views.js';

export interface VoicesEntries {
  /** How many object, to which paragraphs, and not who. */
  'silence.counted': { silence: string; objections: number; positive: number; paragraphs: string[] };
  'silence.broken-apart': { silence: string; objections: number; paragraphs: string[] };
  /** In that channel. */
  'voice.opened': { silence: string; party: string };
}
/** One member's voice and what the secretariat recorded of it. Its id is that of the channel. */
export interface OwnVoiceView {
  action: string;
  silence: string;
  voice: VoiceView;
  records: RecordView[];
}
export interface VoicesViews {
  voice: OwnVoiceView;
}
/** GET /api/silence/:id/voices: the channels of such voices that the reader may read. */
export interface VoiceChannel {
  channel: string;
  party: string;
}
