// Loaded into every server that is measured (`node --import`), ours and the floors alike: answers over the process's own channel what it has used of the
// processor and of memory, and takes a profile on request. Not here: what is done with the figures (loads).
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
let session = null;

const answers = {
  /** Processor time of all threads so far, in ms. */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  /** Resident memory now and at its highest, in bytes. */
  memory: () => ({ now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1_024 }),
  /** Resident memory after what nobody holds has been given back. */
  held: async () => {
    for (let i = 0; i < 3; i += 1) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return process.memoryUsage.rss();
  },
  profile: async () => {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  },
  profiled: async (path) => {
    const { profile } = await session.post('Profiler.stop');
    writeFileSync(path, JSON.stringify(profile));
  },
};

if (process.channel) {
  process.on('message', ({ id, ask, with: given }) => {
    if (!(ask in answers)) return;
    void Promise.resolve(answers[ask](given)).then((answer) => process.send({ id, answer }));
  });
  process.channel.unref();
}
