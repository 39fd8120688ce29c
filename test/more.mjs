// `npm run test:more`: what needs Chromium, Redis or several nodes, two files at a time, since they mostly wait.
import { twice } from './twice.mjs';

process.exit(twice('--maxWorkers', '2', '--testPathPatterns', 'test/more/') ? 0 : 1);
