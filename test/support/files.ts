// Files a delegate might bring: Canada's real one where it is at hand, otherwise one of our own making; and two that nobody should bring. Not here: bringing them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activityXml, documentXml } from './activity.js';
import { shared } from './shared-data.js';

const REAL = shared('iati/canada-gac-ca3.xml');
const PLACES = ['ML', 'NE', 'CO', 'JO', 'UA', 'HT'];

const madeUp = (): string => documentXml(...Array.from({ length: 40 }, (_, i) => activityXml({
  'iati-identifier': `<iati-identifier>CA-3-T${1000 + i}</iati-identifier>`,
  'reporting-org': '<reporting-org ref="CA-3" type="10"><narrative>Global Affairs Canada</narrative></reporting-org>',
  title: `<title><narrative>Protection of civilians, phase ${i + 1}</narrative><narrative xml:lang="fr">Protection des civils, phase ${i + 1}</narrative></title>`,
  'recipient-country': `<recipient-country code="${PLACES[i % PLACES.length]}"/>`,
}, '', 'xml:lang="en" default-currency="CAD"')));

/** A file of Canada's activities in this folder. */
export function canadas(folder: string): string {
  const path = join(folder, 'canada.xml');
  writeFileSync(path, existsSync(REAL) ? readFileSync(REAL) : madeUp());
  return path;
}

/** Files that are refused whole, with the key of the sentence that says why. */
export function broken(folder: string): { path: string; key: string }[] {
  const files = {
    'answer.xml': { text: '{"result":[],"duration":3.261}', key: 'iati.file-not-xml' },
    'entities.xml': { text: '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<iati-activities version="2.03">&b;</iati-activities>', key: 'iati.file-doctype' },
  };
  return Object.entries(files).map(([name, { text, key }]) => {
    writeFileSync(join(folder, name), text);
    return { path: join(folder, name), key };
  });
}
