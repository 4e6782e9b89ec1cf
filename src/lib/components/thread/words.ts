import { count, day } from '../../text/dates.ts';
import type { Channel, Section, Shown } from '../../thread.ts';

/** How something came, in words. */
export const channels: Record<Channel, string> = {
	web: 'online',
	email: 'by email',
	phone: 'by phone',
	post: 'by post',
	meeting: 'in the meeting'
};

type Said = { number: number | null; name?: string; mine?: boolean };

/** What a link is about, for whoever hears only the link: "number 7 by Winnie". */
export function what({ number, name, mine }: Said): string {
	if (number !== null) return name ? `number ${number} by ${name}` : `number ${number}`;
	if (mine) return 'what you said';
	return name ? `what ${name} said` : 'what somebody said';
}

/** Who a contribution is from, as its heading says it. */
export function who(c: Pick<Shown, 'kind' | 'name' | 'known' | 'mine'>): string {
	if (c.kind === 'point' && !c.name) return 'Said in the meeting';
	// the name of whoever shows none begins a heading here
	const shown = (c.name ?? 'Someone who did not want to be named').replace(/^a member/, 'A member');
	if (c.mine) return `${shown} (you)`;
	return c.known ? `${shown} (${c.known})` : shown;
}

/** The name of a section's place on the page. */
export function idOf({ kind, position }: Pick<Section, 'kind' | 'position'>): string {
	return position ? `question-${position}` : kind;
}

/** How a question to the team stands. */
export function asks({ due, answered, days }: NonNullable<Shown['asks']>): string {
	if (answered) return 'A question to the team. Answered.';
	if (!days) return `A question to the team. It answers by ${day(due)}.`;
	return `A question to the team. The answer was promised by ${day(due)}. Owed for ${count(days, 'day', 'days')}.`;
}
