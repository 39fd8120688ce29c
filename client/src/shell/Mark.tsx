// Our mark: twelve seats in a ring, one of them drawn out, as whoever has the floor. Not a flag, not an emblem.
const SEATS = Array.from({ length: 12 }, (_, i) => i * 30);

export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="currentColor" aria-hidden focusable={false}>
      {SEATS.map((angle) => <rect key={angle} x="14" y="2" width="4" height={angle === 0 ? 8 : 5} rx=".6" transform={`rotate(${angle} 16 16)`} opacity={angle === 0 ? 1 : 0.62} />)}
    </svg>
  );
}
