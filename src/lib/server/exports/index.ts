/**
 * An **export** takes words out of Soundings, as a file in one of several **formats**. Its first question
 * is who will see the file: our **team**, for analysis, or **others**. What goes in is decided for each
 * contribution in one place (`withheld`, rules.md section 4). Somebody **orders** it; a process of its own
 * **makes** it, from a **frame** (the study) and a **stage** (the words, as they leave); for some days the
 * file lies on the server, as long as every word in it **stands**. What it held stays known, so that a later
 * withdrawal can name the files that hold the words. People appear under **codes** drawn at random.
 */
export { about, EXAMPLE, fileName } from './about.ts';
export * as documents from './documents.ts';
export { claim, giveUp, letGo } from './claim.ts';
export { fileAt, folderOf } from './files.ts';
export {
	before,
	byId,
	byNumber,
	endOfLife,
	holding,
	isLive,
	list,
	taken,
	type Export
} from './find.ts';
export { formats, isFormat, type FormatName } from './formats.ts';
export type { Counts } from './gather.ts';
export { Impossible, make, type Place } from './make.ts';
export { keyByNumber, keyFiles, keyOf, takeKey } from './key-file.ts';
export { letters } from './letters.ts';
export { order, type OrderRefusal } from './order.ts';
export { preview, type Preview } from './preview.ts';
export { FOR_GOOD, runExports, type Runner } from './runner.ts';
export * as report from './report/index.ts';
export { reasons, withheld, type Reason } from './sort.ts';
export { standing, sweep } from './standing.ts';
export { take } from './take.ts';
export { endToken, holder, makeToken, MOST_TOKENS, tokens, type Token } from './tokens.ts';
export { toRemove } from './to-remove.ts';
export type { Audience, Filter, Wish } from './wish.ts';
export type { Way } from './ways.ts';
