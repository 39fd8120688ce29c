// The other thread of file-source.ts: reads records from pieces that it asks for, when it is asked to.
import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '../iati/problem.js';
import { DirectSource, type SourceOptions } from './direct-source.js';
import type { Answer, Order } from './file-source.js';

const port = parentPort!;
const say = (answer: Answer): void => port.postMessage(answer);
let given: (piece: Uint8Array | null) => void = () => undefined;

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const coming = new Promise<Uint8Array | null>((resolve) => { given = resolve; });
    say({ kind: 'need' });
    const piece = await coming;
    if (!piece) return;
    yield piece;
  }
}

const source = new DirectSource(pieces(), workerData as SourceOptions);
port.on('message', (order: Order) => {
  if (order.kind === 'piece') return given(order.piece);
  source.next(order.most).then(
    (batch) => say({ kind: 'batch', batch }),
    (e: Error) => say(e instanceof FileRefused ? { kind: 'refused', code: e.code, line: e.line, params: e.params } : { kind: 'fault', message: e.stack ?? e.message }),
  );
});
