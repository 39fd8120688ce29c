// Makes the README's pictures of the demonstration, only when asked: CONCORD_PICTURES=1. Not here: any judgement of what they show.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';
import { activityXml, documentXml } from '../support/activity.js';
import { describeBrowser, Premises, type Visitor } from '../support/browser.js';

jest.setTimeout(120_000);

const FOLDER = resolve(import.meta.dirname, '../../docs/pictures');
const MOST = 400 * 1024;

/** A morning with something to decide: a draft of one's own, and a file that waits. */
async function busy(v: Visitor, folder: string): Promise<void> {
  await v.go('/initiatives/new');
  await v.page.getByRole('group', { name: v.say.form('title') }).getByLabel(v.say.ui('field.english')).fill('Clinics along the Darién route');
  await v.button(v.say.form('new.act', { state: 'Panama' })).click();
  await v.heading('Clinics along the Darién route').waitFor();
  const path = join(folder, 'panama-2026-11.xml');
  writeFileSync(path, documentXml(...Array.from({ length: 14 }, (_, i) => activityXml({ 'iati-identifier': `<iati-identifier>XX-1-${i}</iati-identifier>`, ...(i === 3 ? { title: '' } : {}) }))));
  await v.go('/imports');
  await v.page.getByLabel(v.say.ui('file.choose')).setInputFiles(path);
  await v.button(v.say.imports('send')).click();
  await v.heading(v.say.imports('preview')).waitFor();
}

async function picture(v: Visitor, path: string, name: string): Promise<number> {
  await v.go(path);
  await v.page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).waitFor();
  await v.page.waitForLoadState('networkidle');
  // They come after the first screen.
  await v.page.waitForFunction(() => ['Sans', 'Serif'].every((voice) => [...document.fonts].some((f) => f.family.includes(voice) && f.status === 'loaded')));
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.png`);
  await v.page.screenshot({ path: file });
  return statSync(file).size;
}

(process.env.CONCORD_PICTURES === '1' ? describeBrowser : describe.skip)('the README’s pictures', () => {
  let house: Premises;
  beforeAll(async () => { house = await Premises.open(); });
  afterAll(() => house.close());

  it('the catalogue', async () => {
    expect(await picture(await house.enter('Francisca Urrutia'), '/initiatives', 'initiatives')).toBeLessThan(MOST);
  });

  it('a text under silence, for a member that has said nothing', async () => {
    const v = await house.enter('Elisa Montt');
    await v.follow(v.say.place('place.actions'));
    await v.follow(/field guides/);
    await v.page.getByRole('link', { name: v.say.silence('to.decide') }).waitFor();
    expect(await picture(v, `${new URL(v.page.url()).pathname}/silence`, 'silence')).toBeLessThan(MOST);
  });

  it('the home page of somebody who is needed', async () => {
    const v = await house.enter('Ricardo Herrera');
    await busy(v, house.folder);
    expect(await picture(v, '/', 'today')).toBeLessThan(MOST);
  });
});
