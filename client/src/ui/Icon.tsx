// One outline set, 18 px, stroke 1.6. An icon is never alone unless it closes, goes back, adds or takes away; then its button carries the words as aria-label.
import type { Icon as TablerIcon } from '@tabler/icons-react';

/** Draws an icon beside words; decorative to a screen reader. */
export function Icon({ of: Glyph, size = 18 }: { of: TablerIcon; size?: number }) {
  return <Glyph size={size} stroke={1.6} aria-hidden focusable={false} className="icon" />;
}
