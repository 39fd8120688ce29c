// Imports of one's delegation: bring a file, find earlier ones with their reports. Not here: one import (Import.tsx).
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ImportView, UploadedFile } from '@contract/imports.views.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { FileField } from '../../ui/fields/FileField.js';
import { useLang } from '../../ui/language.js';
import { percent } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { Progress } from '../../ui/Progress.js';
import { Section } from '../../ui/Section.js';
import { Table } from '../../ui/Table.js';
import { When } from '../../ui/When.js';
import { NETWORK } from '@contract/seats.js';
import { upload } from '../../wire/transfer.js';
import { useCommand } from '../../wire/use-command.js';
import { useList } from '../../wire/use-list.js';
import css from './imports/Imports.module.css';
import { useImportWords } from './imports/words.js';

const FILE_MAX = 64 * 1024 * 1024;

export function Imports() {
  const say = useImportWords();
  return (
    <Page title={say('title')} lede={say('lede')}>
      <div className={css.columns}>
        <Earlier />
        <Bring />
      </div>
    </Page>
  );
}

/** Choose or drop a file, see it go up, and be led to its preview. */
function Bring() {
  const say = useImportWords();
  const why = useWhy();
  const lang = useLang();
  const navigate = useNavigate();
  const open = useCommand('import.open', NETWORK);
  const [file, setFile] = useState<File | null>(null);
  const [going, setGoing] = useState<number | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const send = async (chosen: File) => {
    setFault(null);
    setGoing(0);
    try {
      const { file: id } = await upload<UploadedFile>('/api/imports/upload', chosen, { progress: setGoing });
      const act = await open.run({ file: id });
      if (act?.state.is === 'recorded') void navigate(`/imports/${act.deed.channel}`);
    } catch (e) {
      setFault(e);
    } finally {
      setGoing(null);
    }
  };
  return (
    <Section title={say('new')}>
      <form className={css.form} onSubmit={(e) => { e.preventDefault(); if (file && going === null) void send(file); }}>
        <FileField label={say('file')} help={say('file.help')} file={file} onFile={(f) => { setFile(f); setFault(null); open.reset(); }} accept=".xml,application/xml,text/xml" most={FILE_MAX} />
        {going !== null && <Progress done={going * 100} of={100} words={say('sending', { percent: percent(Math.round(going * 100), lang) })} />}
        {Boolean(fault) && <ErrorNote what={say('failed')} then={why(fault)} nothingRecorded />}
        <Act type="submit" weight="filled" label={say('send')} reason={open.why && why(open.why)} reasonShown="below" life={drawn(open.life, why)} onAct={() => undefined} />
      </form>
    </Section>
  );
}

function Earlier() {
  const say = useImportWords();
  const word = useRecordWords();
  const { data } = useList<ImportView[]>(['imports'], '/api/imports', ['import.', 'initiatives.imported']);
  const counts = (i: ImportView) => (i.stage === 'completed' || i.stage === 'cancelled' ? i.report : i.counts);
  return (
    <Section title={say('earlier')}>
      {data?.length === 0 && <p className="soft">{say('none')}</p>}
      {data !== undefined && data.length > 0 && (
        <Table caption={say('earlier')} rows={data} rowKey={(i) => i.id} columns={[
          { key: 'file', head: say('head.file'), cell: (i) => <Link to={`/imports/${i.id}`} className={css.file}>{i.name}</Link> },
          { key: 'stage', head: say('head.stage'), cell: (i) => word(`state.import.${i.stage}`) },
          { key: 'opened', head: say('head.opened'), cell: (i) => <When at={i.opened} /> },
          { key: 'report', head: say('head.report'), cell: (i) => (i.stage === 'refused' || i.stage === 'staging' ? '' : word('count.verdicts', { new: counts(i).new, changed: counts(i).changed, unchanged: counts(i).unchanged, refused: i.counts.refused })) },
        ]} />
      )}
    </Section>
  );
}
