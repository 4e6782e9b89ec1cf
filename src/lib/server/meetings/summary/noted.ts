import { weekday } from '#lib/text/dates.ts';
import { agreement } from '#lib/text/numbers.ts';
import type { ContributionRow } from '../../contributions/index.ts';
import type { ActionRow } from '../tables.ts';
import { sentence } from './sentences.ts';

type Kind = NonNullable<ContributionRow['point_kind']>;

/** A point as the summary retells it. */
export type Noted = {
	kind: Kind | null;
	body: string;
	agreed: number | null;
	agreed_of: number | null;
	/** of an action: who does it, never by name, and by when */
	action: Pick<ActionRow, 'doer' | 'due_on' | 'done_at'> | null;
};

/** The points by their kinds, each kind as a lead and a list. */
export function lines(points: Noted[]): string[] {
	const kinds = Object.keys(leads) as Kind[];
	return kinds.flatMap((kind) => {
		const said = points.filter((point) => (point.kind ?? 'view') === kind);
		if (said.length === 0) return [];
		return [`${leads[kind]}\n\n${said.map(line).join('\n')}`];
	});
}

function line({ body, agreed, agreed_of, action }: Noted) {
	const parts = [sentence(body), agreement(agreed, agreed_of), action ? done(action) : ''];
	return `- ${parts.filter(Boolean).join(' ')}`;
}

function done({ doer, due_on, done_at }: NonNullable<Noted['action']>) {
	if (done_at) return `${doers[doer]} has done this.`;
	return `${doers[doer]} does this${due_on ? ` by ${weekday(due_on)}` : ''}.`;
}

const doers: Record<ActionRow['doer'], string> = {
	organiser: 'The organiser',
	team: 'The research team',
	member: 'Somebody of the group',
	other: 'Somebody else'
};

const leads: Record<Kind, string> = {
	view: 'This is what people said about it.',
	wording: 'This is how people would say it in their own words.',
	concern: 'People were worried about some things.',
	suggestion: 'People suggested what could be done.',
	question: 'People had questions for the research team.',
	action: 'This is what will happen next.'
};
