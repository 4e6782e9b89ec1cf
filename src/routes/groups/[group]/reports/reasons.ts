/** Why something was reported, in words. */
export const reasons = {
	rude: 'rude, or hurts somebody',
	'private detail': 'tells something private about a person',
	other: 'something else'
} as const;

/** A report as the organiser's lists show it. */
export type Reported = {
	id: string;
	href: string;
	about: string;
	number: number | null;
	body: string | null;
	reason: keyof typeof reasons;
	note: string;
	by: string;
	at: string;
	answeredAt: string | null;
	answer: string | null;
	answerReason: string | null;
};

/** What it is about: private words have no number. */
export function what({ number }: { number: number | null }) {
	return number === null ? 'Something private' : `Number ${number}`;
}
