// All loads, in the order of the table.
import { COMMITMENTS } from './commitments.mjs';
import { CROWD } from './crowd.mjs';
import { HTTP } from './http.mjs';
import { IMPORT } from './import.mjs';
import { REST } from './rest.mjs';
import { SITTING } from './sitting.mjs';
import { STORM } from './storm.mjs';
import { TEXTS } from './text.mjs';

export const LOADS = [...CROWD, ...HTTP, ...IMPORT, ...STORM, ...TEXTS, ...SITTING, ...COMMITMENTS, ...REST];
