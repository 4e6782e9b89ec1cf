/**
 * An **export** takes words out of Soundings. Its first question is who will see the file: our
 * **team**, for analysis, or **others**. What goes in is decided for each contribution in one place
 * (`withheld`, rules.md section 4), when it is taken and again whenever the file is fetched: no file
 * lies on the server, a record of ids does. People appear under **codes** drawn at random.
 */
export { about, fileName } from './about.ts';
export { csv } from './file.ts';
export { byNumber, holding, isLive, list, taken, type Export } from './find.ts';
export { preview, type Preview } from './preview.ts';
export { reasons, withheld, type Reason } from './sort.ts';
export { take, type Counts } from './take.ts';
export { toRemove } from './to-remove.ts';
export type { Audience, Filter } from './walk.ts';
