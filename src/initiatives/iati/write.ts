// Writes activities as one IATI 2.03 document, record by record, always valid against the XSD: what cannot be said validly is left out and named.
// Not here: which activities, and what protection withholds (the caller's `redact`).
import type { Activity } from '../../contract/activity.js';
import { activityCodec } from './codec-activity.js';
import { mend } from './mend.js';
import type { Problem } from './problem.js';
import { escapeAttribute, serialise } from './xml.js';

export interface WriteOptions {
  generatedAt: Date;
  /** What leaves the house of a record; null leaves out the whole. */
  redact?: (activity: Activity) => Activity | null;
  /** Whether we publish this record for somebody else. */
  isSecondary?: (activity: Activity) => boolean;
  /** Told of each record that was written otherwise than it stands; `whole` = it was left out altogether. */
  omitted?: (identifier: string, problems: Problem[], whole: boolean) => void;
}

/** The document in parts. Without one activity that can be written it yields nothing, because IATI knows no empty document. */
export async function* writeActivities(activities: AsyncIterable<Activity> | Iterable<Activity>, options: WriteOptions): AsyncGenerator<string> {
  let started = false;
  for await (const activity of activities) {
    const shown = options.redact ? options.redact(activity) : activity;
    const xml = shown && writeActivity(shown, options);
    if (!xml) continue;
    if (!started) {
      const at = options.generatedAt.toISOString().replace(/\.\d+Z$/, 'Z');
      yield `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${escapeAttribute(at)}">\n`;
    }
    started = true;
    yield `${xml}\n`;
  }
  if (started) yield '</iati-activities>\n';
}

function writeActivity(activity: Activity, options: WriteOptions): string | null {
  const reportingOrg = options.isSecondary?.(activity) ? { ...activity.reportingOrg, secondaryReporter: true } : activity.reportingOrg;
  const { element, problems } = mend(activityCodec.write({ ...activity, reportingOrg }, 'iati-activity'), 'iati-activity');
  // The codec puts children where it is convenient; their order is no news to anybody.
  const news = problems.filter((p) => p.code !== 'iati.order');
  const nameless = activity.identifier.trim() === '';
  if (nameless) news.push({ severity: 'refused', code: 'iati.identifier-missing', line: 0, path: '', params: {} });
  const whole = element === null || nameless;
  if (news.length > 0) options.omitted?.(activity.identifier, news, whole);
  return whole ? null : serialise(element);
}
