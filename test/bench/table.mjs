// From measurements to the table that is printed: medians, the ratios of the pairs measured one after the other, what must hold. Pure.
import { median, range } from './statistics.mjs';

const number = (n) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n >= 1 ? n.toFixed(2) : n.toFixed(3));
const spread = (values) => `${number(median(values))} (${range(values).map(number).join('–')})`;

/** `row`: figure, the key it stands under, against which side (none: an absolute figure), `least` when more is better, what must hold and what is aimed at. */
export const summary = (load, row, measured) => {
  const ours = measured.ours.map((f) => f[row.of]);
  const floor = row.against ? measured[row.against].map((f) => f[row.of]) : null;
  const ratios = floor ? ours.map((value, i) => value / floor[i]) : ours;
  const value = median(ratios);
  const meets = (bound) => (row.least ? value >= bound : value <= bound);
  return { name: load.name, load: load.load, ...row, ours, floor, ratios, held: meets(row.must), aimed: meets(row.aim) };
};

export const table = (results) => {
  const lines = results.map((r) => {
    const sign = r.least ? '≥' : '≤';
    const unit = r.floor ? ' ×' : '';
    return [r.name, r.load, r.figure, spread(r.ours), r.floor ? spread(r.floor) : '–', r.floor ? `${spread(r.ratios)} ×` : '–', `${sign} ${r.must}${unit}`, `${sign} ${r.aim}${unit}`, r.aimed ? 'yes, and the aim' : r.held ? 'yes' : 'NO'];
  });
  return [['', 'load', 'figure', 'ours', 'floor', 'ratio: median (range)', 'must', 'aim', 'held'], Array(9).fill('---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};
