// Holds our table of the IATI schema against the standard's own XSD, file by file and record by record.
import fc from 'fast-check';
import { mend } from '../src/initiatives/iati/mend.js';
import { parseElement } from '../src/initiatives/iati/parse.js';
import { elementsOf, serialise, xmlElement, type XmlElement } from '../src/initiatives/iati/xml.js';
import { writeActivities } from '../src/initiatives/iati/write.js';
import { readFileSync } from 'node:fs';
import { anyActivity } from './support/activity.js';
import { describeShared, shared, xmlFiles } from './support/shared-data.js';
import { xsdVerdict } from './support/xsd.js';

const parseDocument = (xml: string): XmlElement => parseElement(xml.replace(/^\uFEFF?\s*<\?xml[^]*?\?>/, '').replace(/^(\s*<\?[^]*?\?>)+/, ''));
const ours = (root: XmlElement): string => {
  if (root.name !== 'iati-activities') return 'root';
  const { problems } = mend(root, 'iati-activities');
  return problems[0] ? `${problems[0].code} ${problems[0].path} ${JSON.stringify(problems[0].params)}` : '';
};

describeShared('the table of the schema agrees with the XSD', () => {
  for (const [folder, valid] of [['should-pass', true], ['should-fail', false]] as const) {
    it(`on the standard's own tests: ${folder}`, () => {
      const wrong = xmlFiles('iati/schema-tests', folder).map(({ name, xml }) => ({ name, fault: ours(parseDocument(xml)) })).filter((t) => (t.fault === '') !== valid);
      expect(wrong).toEqual([]);
    });
  }

  for (const [file, valid, invalid] of [['canada-gac-ca3.xml', 80, 48], ['dac-152xx-conflict-peace-security.xml', 381, 8], ['invalid/xsd-invalid-real-2.03.xml', 0, 91]] as const) {
    it(`on every real record of ${file}`, async () => {
      const records = elementsOf(parseDocument(readFileSync(shared('iati', file), 'utf8'))).filter((el) => el.name === 'iati-activity');
      const judged = records.map((el) => ours(xmlElement('iati-activities', { version: '2.03' }, [el])));
      expect([judged.filter((f) => f === '').length, judged.filter((f) => f !== '').length]).toEqual([valid, invalid]);
      const all = await xsdVerdict(serialise(xmlElement('iati-activities', { version: '2.03' }, records.filter((_, i) => judged[i] === ''))));
      expect(valid === 0 || all.valid).toBe(true);
      // Mending makes each one valid or refuses it.
      const mended = records.map((el) => mend(el, 'iati-activity')).filter((m) => m.element !== null);
      expect(await xsdVerdict(serialise(xmlElement('iati-activities', { version: '2.03' }, mended.map((m) => m.element!))))).toMatchObject({ first: '', valid: true });
      for (const { element } of mended) expect(mend(element!, 'iati-activity').problems).toEqual([]);
    }, 60_000);
  }

  it('on whatever our model can say: an export is always valid', async () => {
    let xml = '';
    const activities = fc.sample(anyActivity, { numRuns: 80, seed: 1 });
    for await (const part of writeActivities(activities, { generatedAt: new Date(0) })) xml += part;
    expect(xml.match(/<iati-activity[ >]/g)).toHaveLength(80);
    expect(await xsdVerdict(xml)).toMatchObject({ first: '', valid: true });
  });
});
