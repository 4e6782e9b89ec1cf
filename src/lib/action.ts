import type { Day, Instant } from '#server/db/values.ts';

/** Something that was agreed in a meeting, as its reader sees it. */
export type ShownAction = {
	ref: string;
	body: string;
	doer: 'organiser' | 'team' | 'member' | 'other';
	/** who of the group it is, for organisers */
	name: string | null;
	/** the reader is who does it */
	mine: boolean;
	due_on: Day | null;
	/** for how many days it has been late */
	late: number;
	done_at: Instant | null;
	/** the day of the meeting */
	agreed_on: Day | null;
	/** id of the group */
	group: string;
	shared: boolean;
	mayDo: boolean;
};

/** Who does it, in words that name nobody. */
export const doers: Record<ShownAction['doer'], string> = {
	organiser: 'The organiser',
	team: 'The research team',
	member: 'Someone in the group',
	other: 'Someone else'
};
