import { error } from '@sveltejs/kit';
import type { Actor } from './actor.ts';
import { table, type Action, type Grant, type Role } from './table.ts';

export type { Action } from './table.ts';

/** Where something is done: in a group, in a study, on what one person gave; or several of these at once. */
export type Place = {
	group?: string | null;
	study?: string | null;
	giver?: string | null;
	/** persons who read the worries that are raised there */
	contacts?: readonly string[];
};

/** Whether the actor may do this here. Nothing else in the code decides who may do what. */
export function may(actor: Actor | null, action: Action, place: Place = {}): boolean {
	return rolesAt(actor, place).some((role) => grants(who[action][role], actor, place));
}

/**
 * Throws unless the actor may: 404 for what the actor cannot even see, 403 for what is seen but
 * forbidden (rules.md A6). The routes let both pass through to the error page.
 */
export function allow(
	actor: Actor | null,
	action: Action,
	place: Place = {}
): asserts actor is Actor {
	if (may(actor, action, place)) return;
	if (sees(actor, place)) error(403, 'forbidden');
	notFound();
}

/** What is said of anything that is not there, or not there for this person. */
export function notFound(): never {
	error(404, 'not found');
}

/** Every role the actor holds at that place; everybody is at least a visitor. */
export function rolesAt(actor: Actor | null, place: Place): Role[] {
	const roles: Role[] = ['visitor'];
	if (!actor) return roles;
	roles.push('signed in');
	const group = place.group && actor.groups[place.group];
	const study = place.study && actor.studies[place.study];
	if (group) roles.push(group);
	if (study) roles.push('researcher');
	if (study === 'lead') roles.push('lead');
	if (place.giver && place.giver === actor.person) roles.push('giver');
	if (place.contacts?.includes(actor.person)) roles.push('contact');
	if (actor.administrator) roles.push('administrator');
	return roles;
}

function grants(grant: Grant | undefined, actor: Actor | null, place: Place) {
	return grant === 'yes' || (grant === 'own' && Boolean(actor && place.giver === actor.person));
}

/** Belonging to the place shows that it is there; running the installation does not. */
function sees(actor: Actor | null, place: Place) {
	return rolesAt(actor, place).some((role) =>
		['member', 'organiser', 'researcher', 'giver'].includes(role)
	);
}

const who = Object.fromEntries(
	table.flatMap((row) => row.actions.map((action) => [action, row.who]))
) as Record<Action, Partial<Record<Role, Grant>>>;
