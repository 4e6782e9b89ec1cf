/*
 * In print: a **publication** is a paper, a report or a talk of a study in which told outcomes can be
 * read, with one sentence as it stood before and as it stands now. It is a draft until it is **told** to
 * everyone whose words take those outcomes; from then on only its link can change.
 */
export { byNumber, list, ofOutcomes, together, type Printed, type Publication } from './find.ts';
export { letters } from './letters.ts';
export { changeLink } from './link.ts';
export { readers, tell, type TellRefusal } from './tell.ts';
export { change, draft, type PublicationInput, type PublicationRefusal } from './write.ts';
export type { PublicationRow } from './tables.ts';
