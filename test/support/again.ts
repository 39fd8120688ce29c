// Stories with real processes and a real browser may meet a slow machine once; what fails twice has failed. Said in the log when it happens.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
