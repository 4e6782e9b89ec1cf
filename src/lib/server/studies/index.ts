/*
 * A study: its details, its team (researchers, one or more of them lead), and its partnerships. A
 * partnership is one study and one group: asked by the team, then accepted or declined by an
 * organiser, then perhaps ended by either. There is at most one open at a time for the two.
 */
export { presentRoles, type Present } from './actor.ts';
export { all, bySlug, find, list } from './find.ts';
export { everOn, GONE, leaveTeam, type EverOn } from './leave.ts';
export { leads, team, teamNames, type OnTeam } from './team.ts';
export { detailFields } from './fields.ts';
export { letters } from './letters.ts';
export { changeStudy, makeStudy, stages, type StudyDetails } from './make.ts';
export { addToTeam, removeFromTeam } from './join.ts';
export { ask } from './ask.ts';
export { acceptPartnership, declinePartnership } from './answer.ts';
export { endPartnership } from './end.ts';
export { endingBy, markEnded } from './ended.ts';
export { isWithin } from './within.ts';
export {
	groupsOf,
	isPartner,
	partners,
	partnershipOf,
	partnershipsOf,
	stateOf,
	wasPartner
} from './partnerships.ts';
export type { PartnershipRow, StudyRow, TeamMemberRow } from './tables.ts';
