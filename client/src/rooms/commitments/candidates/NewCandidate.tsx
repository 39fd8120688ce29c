// A new draft: by a state for itself, by the secretariat for a state, with the sentence that it comes from. It leads to the draft's page. Not here: confirming it (Candidate.tsx).
import { useNavigate, useSearchParams } from 'react-router';
import { COMMITMENT_WORDS_MAX, SOURCE_KINDS, type SourceKind } from '@contract/commitments.views.js';
import { contentOf } from '@contract/commitments.smart.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useStatesToday } from '../../../record/states.js';
import { pageOf } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { useReader } from '../../../ui/reader.js';
import { useDraft } from '../../../wire/use-draft.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { draftOf, EMPTY } from './draft-form.js';
import { DraftFields } from './DraftFields.js';
import { Gate } from './Gate.js';
import { TogetherFields } from './TogetherFields.js';

const NO_SOURCE = { sourceKind: 'document' as SourceKind, sourceWords: '', sourceRef: '' };
/** Kinds that a person names by hand; lines of a record are marked where they stand. */
const BY_HAND = SOURCE_KINDS.filter((k) => k !== 'entry');

export function NewCandidate() {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const lang = useLang();
  const navigate = useNavigate();
  const { code } = useReader();
  const [from] = useSearchParams();
  const [form, change] = useDraft(`commitment new ${from.toString()}`, false, { ...EMPTY, ...NO_SOURCE, owner: '', sourceWords: from.get('words') ?? '', sourceKind: (from.get('kind') ?? NO_SOURCE.sourceKind) as SourceKind, sourceRef: from.get('ref') ?? '' });
  const { command, props } = useAct('candidate.mark', NETWORK);
  const [channel, seq] = [from.get('channel'), from.get('seq')];
  const send = async () => {
    const { sourceKind, sourceWords, sourceRef, owner, ...draft } = form;
    const at = channel ? { channel, ...(seq ? { seq: Number(seq) } : {}) } : {};
    const named = sourceRef.trim() ? { [sourceKind === 'paragraph' ? 'symbol' : 'ref']: sourceRef.trim() } : {};
    const source = { kind: sourceKind, words: sourceWords.trim(), lang, ...at, ...named };
    const act = await command.run({ draft: draftOf(draft), ...(owner ? { owner } : {}), ...(sourceWords.trim() ? { sources: [source] } : {}) });
    if (act?.state.is !== 'recorded') return;
    change(null);
    void navigate(pageOf('candidate', act.deed.channel), { replace: true });
  };
  return (
    <Page title={say('new')} lede={say('new.lede')}>
      <div className={css.page}>
        <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
          {code === SECRETARIAT || !code ? <Owner value={form.owner} onChange={(owner) => change({ owner })} /> : null}
          <div className={css.inset}>
            <TextField label={say('source.words')} value={form.sourceWords} onChange={(sourceWords) => change({ sourceWords })} lines={2} most={COMMITMENT_WORDS_MAX} optional document />
            {form.sourceWords.trim() && !channel && (
              <div className={css.two}>
                <SelectField label={say('source.kind')} value={form.sourceKind} onChange={(k) => change({ sourceKind: k as SourceKind })} options={BY_HAND.map((value) => ({ value, label: word(`commitment.source.${value}`) }))} />
                <TextField label={say('source.ref')} value={form.sourceRef} onChange={(sourceRef) => change({ sourceRef })} optional />
              </div>
            )}
          </div>
          <DraftFields form={form} onChange={change} />
          <TogetherFields form={form} owner={form.owner || (code ?? '')} onChange={change} />
          <Act {...props} type="submit" weight="filled" reasonShown="below" onAct={() => undefined} />
        </form>
        <aside className={css.margin}><Gate content={contentOf(draftOf(form))} /></aside>
      </div>
    </Page>
  );
}

function Owner({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const say = useCommitmentWords();
  const names = useNames();
  const states = useStatesToday('member', 'observer');
  return <SelectField label={say('new.for')} value={value} onChange={onChange} empty={say('new.choose')} options={states.map((code) => ({ value: code, label: names.party(code) }))} />;
}
