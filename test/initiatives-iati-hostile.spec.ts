// Files made to exhaust the reader: each is refused after little of it was read, in little time and memory.
// Not here: honest files that are broken (initiatives-iati).
import { Readable } from 'node:stream';
import { readActivities } from '../src/initiatives/iati/read.js';
import { documentXml, activityXml } from './support/activity.js';

const HUNDRED_MB = 100 * 2 ** 20;
const PIECE = 256 * 1024;
let served = 0;
/** `head` and then `body` over and over, up to 100 MB; nobody holds more than one piece. */
function flood(head: string, body: string): Readable {
  return Readable.from(pieces(head, body), { highWaterMark: 1 });
}
function* pieces(head: string, body: string): Generator<Uint8Array> {
  served = 0;
  yield Buffer.from(head);
  const piece = Buffer.from(body.repeat(Math.ceil(PIECE / body.length)));
  for (served = piece.length; served <= HUNDRED_MB; served += piece.length) yield piece;
}
async function drain(bytes: AsyncIterable<Uint8Array>, options: { size?: number } = {}): Promise<number> {
  let count = 0;
  for await (const record of readActivities(bytes, { today: '2024-06-01', ...options })) count += record.activity ? 1 : 0;
  return count;
}
/** Seconds of this process's own work in it. */
const worked = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1e6;
};
function* small(): Generator<Uint8Array> {
  yield Buffer.from(root);
  for (let i = 0; i < 2000; i += 1) yield Buffer.from(activityXml({ 'iati-identifier': `<iati-identifier>XX-1-${i}</iati-identifier>` }));
  yield Buffer.from('</iati-activities>');
}
const only = (text: string): Readable => Readable.from([Buffer.from(text)]);
const root = '<?xml version="1.0"?><iati-activities version="2.03">';

describe('hostile files of 100 MB', () => {
  let honest = 0;
  beforeAll(async () => void (honest = await worked(() => drain(Readable.from(small(), { highWaterMark: 1 })))));
  it.each([
    ['nested entities', '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">', '<!ENTITY b "&a;&a;&a;&a;">\n', 'file-doctype', 1],
    ['entities behind a long comment', `<?xml version="1.0"?><!-- ${'x'.repeat(70_000)} --><!DOCTYPE`, ' x', 'file-doctype', 1],
    ['an endless prolog', '<?xml version="1.0"?>', '<?x y?>\n', 'file-elements', 4],
    ['nested elements', `${root}<iati-activity>`, '<a>', 'file-depth', 1],
    ['nested elements outside', root, '<iati-activities>', 'file-depth', 1],
    ['elements without end', `${root}<iati-activity>`, '<a/>', 'file-elements', 2],
    ['one text without end', `${root}<iati-activity><title>`, 'x', 'file-token', 3],
    ['one attribute without end', `${root}<iati-activity a="`, 'x', 'file-token', 3],
    ['one comment without end', `${root}<iati-activity><!--`, 'x', 'file-token', 3],
    ['comments without end', `${root}<iati-activity>`, `<!--${'x'.repeat(1000)}-->`, 'file-record-length', 20],
    ['comments between records', root, '\n<!-- a -->', 'file-elements', 3],
    ['no end of empty records', root, '<iati-activity/>', 'file-records', 4],
    ['instructions that never close', '<?xml version="1.0"?>', '<?a ', 'file-token', 3],
    ['zeros', '', '\0', 'file-not-xml', 1],
    ['one line of JSON', '[', '{"a":1},', 'file-not-xml', 1],
  ])('%s: refused early', async (_, head, body, code, mostMegabytes) => {
    const before = process.memoryUsage().rss;
    const work = await worked(() => expect(drain(flood(head, body))).rejects.toMatchObject({ code: `iati.${code}` }));
    expect(served).toBeLessThanOrEqual(mostMegabytes * 2 ** 20);
    // Beside what two thousand honest records take in the same run.
    expect(work / honest).toBeLessThan(5);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
  });

  it('refuses by size before and while reading', async () => {
    served = 0;
    await expect(drain(flood('', 'x'), { size: HUNDRED_MB })).rejects.toMatchObject({ code: 'iati.file-too-large' });
    expect(served).toBe(0);
    await expect(drain(flood(root, activityXml({ description: `<description>${`<narrative>${'x'.repeat(50_000)}</narrative>`.repeat(4)}</description>` })))).rejects.toMatchObject({ code: 'iati.file-too-large' });
    expect(served).toBeLessThanOrEqual(65 * 2 ** 20);
  }, 60_000);

  it('holds no more for many honest records than for a few', async () => {
    function* honest(): Generator<Uint8Array> {
      yield Buffer.from(root);
      for (let i = 0; i < 4000; i += 1) {
        yield Buffer.from(activityXml({ 'iati-identifier': `<iati-identifier>XX-1-${i}</iati-identifier>`, description: `<description><narrative>${'text '.repeat(1500)}</narrative></description>` }));
      }
      yield Buffer.from('</iati-activities>');
    }
    const before = process.memoryUsage().rss;
    expect(await drain(Readable.from(honest(), { highWaterMark: 1 }))).toBe(4000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  }, 60_000);

  it('is not fooled by prefixes and namespaces', async () => {
    await expect(drain(only('<x:iati-activities xmlns:x="urn:x"/>'))).rejects.toMatchObject({ code: 'iati.file-not-iati' });
    expect(await drain(only(documentXml(activityXml()).replace('>\n<iati-activity ', '>\n<n:meta xmlns:n="urn:n"><iati-activity/></n:meta><iati-activity ')))).toBe(1);
  });
});
