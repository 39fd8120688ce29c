// What the scorecard's address asks for, as the server takes it.
const ASKED = ['asOf', 'by', 'forum', 'year'] as const;
export const askedIn = (address: URLSearchParams): URLSearchParams => new URLSearchParams(ASKED.flatMap((k) => (address.get(k) ? [[k, address.get(k)!]] : [])));
