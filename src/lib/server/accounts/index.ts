/*
 * People and how they come in. A person may have no email address, and two may share one. Nobody has
 * a password: a letter brings a link and a code, a printed letter brings a longer code. What a person
 * permits is kept as events: who, when, how, and the exact words that were shown.
 */

export { askSignIn, forgetSignIns, personsAt } from './ask.ts';
export { depart, DEPARTED, isOnlyAdministrator } from './depart.ts';
export { devices, endDevice, endOtherDevices, type SignedIn } from './devices.ts';
export { pauseLetters, pausedUntil } from './pause.ts';
export { deviceLabel } from './label.ts';
export { letters } from './letters.ts';
export { changeNeeds, MOST_NEEDS, needsOf } from './needs.ts';
export {
	addPerson,
	administrators,
	changeReach,
	contacts,
	find,
	names,
	namesAt,
	reachGap,
	renamePerson,
	wayTo,
	type Reach
} from './people.ts';
export { present } from './present.ts';
export {
	answerPermissions,
	permissionHistory,
	permissionsOf,
	permit,
	whoPermit,
	type PermissionAnswers
} from './permissions.ts';
export { askedFor, openLink, redeemDigits, redeemLink } from './redeem.ts';
export { retire } from './retire.ts';
export { hashCode, hashToken, newCode, newToken, readCode, spaced } from './secrets.ts';
export type { Device } from './sessions.ts';
export { getSetting, setSetting, settingOnce } from './setting.ts';
export { firstStart, makeFirstAdministrator, mayStart } from './setup.ts';
export type { PermissionRow, PersonRow } from './tables.ts';
export { purposes, wordings, type Purpose } from './wordings.ts';
