// Where the databases of tests lie. Whoever runs thousands of stories lays them in memory (`.ci/run` does, where there is room): each act is a commit that waits for the disk, and no story is about one.
import { tmpdir } from 'node:os';

/** A folder that the database's user can enter: CONCORD_TEST_DATA, or the system's own for passing files. */
export const dataHome = (): string => process.env.CONCORD_TEST_DATA ?? tmpdir();
