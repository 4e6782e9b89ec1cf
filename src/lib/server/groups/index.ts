/*
 * A group: its members and organisers, and how each is named there. A membership is one person in one
 * group, with a role and a shown name; none chosen means "a member of the group". Who leaves keeps a
 * membership with `left_at` and without a name: the words stay, the name goes.
 */
export { everOf, type Ever } from './ever.ts';
export { all, bySlug, find, list } from './find.ts';
export { ableToRead, chooseContacts, contactsOf, type Chosen, type Contacts } from './contacts.ts';
export { gate, toPassOn, undelivered } from './gate.ts';
export { recordLetters, type LettersWanted } from './letters-wanted.ts';
export { rolesOf } from './roles.ts';
export { help, helpAmong, organisers, people, shownNames, type Present } from './people.ts';
export {
	isReserved,
	NAMELESS,
	nameKey,
	nameProblems,
	nameRefusal,
	type NameRefusal
} from './names.ts';
export {
	chosenName,
	chosenSlug,
	detailFields,
	nameFields,
	reachFields,
	reachGaps,
	slugField,
	slugProblems
} from './fields.ts';
export { isSlug, slugOf } from './slug.ts';
export { changeGroup, makeGroup, type GroupDetails } from './make.ts';
export { join, type Joining } from './join.ts';
export { letters } from './letters.ts';
export { addOffline, type Offline } from './offline.ts';
export { rename } from './rename.ts';
export { leave, remove } from './leave.ts';
export { readRoleAbout, roleAbout, setRole } from './role.ts';
export type { GroupRow, MembershipRow } from './tables.ts';
export { tell, tellPerson } from './tell.ts';
export { recordNeeds, recordPermissions, recordReach } from './wishes.ts';
