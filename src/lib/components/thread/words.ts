import type { Channel } from '../../thread.ts';

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
