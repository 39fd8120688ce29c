// Text that stands in HTML. Not here: pages.

const SPELT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** In an element and in an attribute between either kind of quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => SPELT[c]!);
