import type { Channel } from '../../thread.ts';

/** How something came, in words. */
export const channels: Record<Channel, string> = {
	web: 'online',
	email: 'by email',
	phone: 'by phone',
	post: 'by post',
	meeting: 'in the meeting'
};

/** Whom a reply or a report is about, for whoever hears only the link: "to number 7 by Winnie". */
export function whom({ number, name }: { number: number | null; name: string | null }): string {
	const by = name ?? 'someone without a name';
	return number === null ? `by ${by}` : `number ${number} by ${by}`;
}
