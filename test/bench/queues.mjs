// Whether everybody in a meeting sees the same queue: what each was told is told again to the function by which every screen orders a list, and the orders are compared after each
// entry. Afterwards, so that it costs the measured time nothing. Not here: the order itself (the product's contract).
import { queueOf } from '../../dist/src/contract/floor.order.js';

/** The packets a client was told: its first load is one as it stands, the others came as events among events. */
const packetsOf = (told) =>
  told.flatMap((said) => {
    const [name, text] = typeof said === 'string' ? ['packet', said] : JSON.parse(said.toString('utf8'));
    return name === 'packet' ? [JSON.parse(text)] : [];
  });

/** The order of the list after each entry, by the entry's number. */
const ordersOf = (told, list) => {
  const views = new Map();
  const orders = new Map();
  for (const packet of packetsOf(told)) {
    for (const { ref, view } of packet.views) views.set(ref, view);
    const speakers = [...views].filter(([ref, view]) => view && ref.startsWith('speaker:')).map(([, view]) => view);
    orders.set(packet.entries.at(-1)?.text.seq ?? 0, queueOf(views.get(`list:${list}`), speakers).join());
  }
  return orders;
};

/** Orders of clients that were another than the first client’s after the same entry (not a number where none were compared), and how many were compared. */
export const apart = (all, list) => {
  const [first, ...others] = all.map((told) => ordersOf(told, list));
  const compared = others.flatMap((orders) => [...orders].map(([seq, order]) => !first.has(seq) || first.get(seq) === order));
  return { compared: compared.length, apart: compared.length ? compared.filter((same) => !same).length : NaN };
};
