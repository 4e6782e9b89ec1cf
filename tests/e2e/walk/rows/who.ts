import type { Kind } from '../people.ts';

/**
 * Who may open a route, and who may send to it. Whoever may not gets 403 where the place can be seen
 * (`sees`), 404 where it cannot; a visitor is led to sign-in. A route that is not here fails the walk.
 */
export type Row = {
	open: readonly Kind[];
	send?: readonly Kind[];
	sees?: readonly Kind[];
	/** Which of the prepared contributions the address names. */
	about?:
		| ('hidden' | 'looked' | 'withdrawn' | 'noted' | 'noted for them' | 'private' | 'action')
		| ('point' | 'free point' | 'claimed point');
	/** Whom the address names: somebody who was invited, where nothing is said. */
	person?: 'member';
	/** Sent near the end, since it takes away what the others need; the higher the later. */
	late?: number;
};

export const anyone: Kind[] = [
	...(['visitor', 'member', 'other member', 'member elsewhere', 'organiser'] as const),
	...(['organiser elsewhere', 'researcher', 'lead', 'researcher elsewhere'] as const),
	'administrator'
];
export const signedIn = anyone.filter((kind) => kind !== 'visitor');
export const members: Kind[] = ['member', 'other member'];
export const organiser: Kind[] = ['organiser'];
export const group: Kind[] = [...members, ...organiser];
export const team: Kind[] = ['researcher', 'lead'];
export const lead: Kind[] = ['lead'];
export const around: Kind[] = [...group, ...team];
export const administrator: Kind[] = ['administrator'];
export const giver: Kind[] = ['member', 'organiser'];

/** A page to open and its form, for the same people. */
export const both = (who: Kind[], more: Partial<Row> = {}): Row => ({
	open: who,
	send: who,
	...more
});
export const open = (who: Kind[], more: Partial<Row> = {}): Row => ({ open: who, ...more });
