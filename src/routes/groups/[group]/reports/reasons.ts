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
	/** the finding that it was said on */
	finding: string | null;
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

/** The same with the finding that it was said on, where several stand in one list. */
export function about(said: { number: number | null; finding: string | null }) {
	return said.finding === null ? what(said) : `${what(said)} on “${said.finding}”`;
}
