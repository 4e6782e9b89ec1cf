/**
 * The **report on public involvement** of a study: its **parts** are the items of GRIPP2's short form and
 * a paragraph for an ethics committee. Each is **drafted** from the record, for others to read; the team
 * may write its own words in its place. What went well and what did not is **gathered**, never drafted.
 */
export { documentOf, NOTHING } from './document.ts';
export { partAt } from './parts.ts';
export { draftOf, reportFor, type Draft, type ShownPart } from './show.ts';
export { dropPart, writePart } from './write.ts';
