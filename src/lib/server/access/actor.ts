/** Who asks: one signed-in person with all the roles that person holds. Visitors are `null`. */
export type Actor = {
	/** id of the person */
	person: string;
	administrator: boolean;
	/** group id → role there */
	groups: Record<string, 'member' | 'organiser'>;
	/** study id → role there */
	studies: Record<string, 'researcher' | 'lead'>;
	/** ids of the threads in which others' words wait until this person has answered (rules.md A5) */
	locked: readonly string[];
};

/** Whether the actor organises that group. */
export function organises(actor: Actor | null, group: string) {
	return actor?.groups[group] === 'organiser';
}

/** Whether the actor is on that study's team. */
export function onTeam(actor: Actor | null, study: string | null | undefined) {
	return Boolean(study && actor?.studies[study]);
}
