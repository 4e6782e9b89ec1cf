/*
 * An invitation brings one person into one group or study, in one role. It travels as a link by email
 * or as a code on a printed letter; both are kept as hashes. Sixty days to join. What the person
 * answers on the way is kept in `progress`. After joining, the code goes on signing in who belongs to
 * one group as a member; whoever does more leaves an email address, and the code ends with joining.
 */
export { letters } from './letters.ts';
export { adopt } from './adopt.ts';
export { byCode } from './code.ts';
export { complete, type Answers } from './complete.ts';
export { byEmailOnly, isOnlyThere, needsEmail } from './doors.ts';
export { endAll } from './end.ts';
export { admit, isAtTheDoor } from './enter.ts';
export { inviteFields, invitee, NO_EMAIL } from './fields.ts';
export { byToken, find, ofGroup, ofStudy, pending } from './find.ts';
export { invite, mayInvite, type Where } from './invite.ts';
export { leaveGroup, removeFromGroup, removeFromStudy } from './leave.ts';
export { newLetter } from './letter.ts';
export { newest, personAt, personRef } from './person.ts';
export { progressOf, saveProgress, type Progress } from './progress.ts';
export { revoke } from './revoke.ts';
export { stateOf, whereOf } from './state.ts';
export type { InvitationRow } from './tables.ts';
