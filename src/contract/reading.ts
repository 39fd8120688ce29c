// The one command about what observers read of a text: time itself gives it out. Pure.
export class IssueReading {}

export const READING_COMMANDS = {
  'reading.issue': IssueReading,
} as const;
