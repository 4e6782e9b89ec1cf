/*
 * A file that an organiser brings: a paper for a meeting, a picture for a summary. It lies in the
 * database, so that a backup holds it, and belongs to a group. What it is its bytes say, never its
 * name. Who may open it is for what shows it.
 */
export { bytesOf, byIds, drop } from './find.ts';
export { keep, MOST_BYTES, type File } from './keep.ts';
export { kindOf, type Kind } from './kinds.ts';
export { nameOf, saving } from './name.ts';
export { makePicture, type Picture } from './picture.ts';
export type { FileRow } from './tables.ts';
export { upload, type Upload } from './upload.ts';
