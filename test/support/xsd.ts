// Asks the standard's own XSD, through xmllint, whether documents are valid: the judge our table of the schema is held against.
// Not here: our own reading of the schema.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { shared } from './shared-data.js';

const file = (name: string) => ({ fileName: name, contents: readFileSync(shared('iati/schemas', name), 'utf8') });

export interface Verdict { valid: boolean; first: string; lines: (number | null)[] }

/** The XSD's verdict on one iati-activities document. */
export async function xsdVerdict(xml: string): Promise<Verdict> {
  const result = await validateXML({
    xml: [{ fileName: 'doc.xml', contents: xml }], schema: [file('iati-activities-schema.xsd')], preload: [file('iati-common.xsd'), file('xml.xsd')],
    initialMemoryPages: 1024, maxMemoryPages: 8192,
  });
  return { valid: result.valid, first: result.errors[0]?.message ?? '', lines: result.errors.map((e) => e.loc?.lineNumber ?? null) };
}

/** The verdict of the schema of Akoma Ntoso 3.0. */
export async function akomaNtosoVerdict(xml: string): Promise<Verdict> {
  const at = (name: string) => ({ fileName: name, contents: readFileSync(shared('meetings/akoma-ntoso', name), 'utf8') });
  const result = await validateXML({ xml: [{ fileName: 'doc.xml', contents: xml }], schema: [at('akomantoso30.xsd')], preload: [at('xml.xsd')], initialMemoryPages: 1024, maxMemoryPages: 8192 });
  return { valid: result.valid, first: result.errors[0]?.message ?? '', lines: result.errors.map((e) => e.loc?.lineNumber ?? null) };
}
