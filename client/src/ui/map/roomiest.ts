// The roomiest point inside an outline, where a number stands clear of its edges: the best of a grid. Pure plane geometry.

type Point = readonly [x: number, y: number];
const STEPS = 14;

function toEdge([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx * dx + dy * dy;
  const t = along === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / along));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Distance from a point to the ring's nearest edge, negative outside. */
function clearance(point: Point, ring: readonly Point[]): number {
  let inside = false;
  let nearest = Infinity;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    nearest = Math.min(nearest, toEdge(point, a, b));
    if (a[1] > point[1] !== b[1] > point[1] && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside ? nearest : -nearest;
}

/** @param ring corners in drawing units; returns the point and its clearance, which is negative when no point of the grid lies inside */
export function roomiest(ring: readonly Point[]): { readonly point: [number, number]; readonly clear: number } {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { point: [(left + right) / 2, (top + bottom) / 2] as [number, number], clear: -Infinity };
  for (let i = 1; i < STEPS; i++)
    for (let j = 1; j < STEPS; j++) {
      const point: [number, number] = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
      const clear = clearance(point, ring);
      if (clear > best.clear) best = { point, clear };
    }
  return best;
}
