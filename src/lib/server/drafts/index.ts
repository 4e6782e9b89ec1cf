/*
 * A draft: what somebody began to write and has not sent, for each box of a form (the address it is
 * sent to, and the box's one-time id). It is kept as they type, when they press "Save and finish
 * later", and when what they sent was refused or came after their sign-in had run out; it is given
 * back on the page of that form. Nobody but its writer ever sees it. What was sent is forgotten here.
 */
export { begun, byRef, count, given, list, type Begun } from './find.ts';
export { finish } from './finish.ts';
export {
	DAYS,
	forgetAbout,
	forgetFor,
	forgetOf,
	forgetOld,
	forgetWorkOf,
	throwAway
} from './forget.ts';
export { save } from './save.ts';
export type { DraftRow, Why } from './tables.ts';
export { asTyped, typed, type Typed } from './typed.ts';
