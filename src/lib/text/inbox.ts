/** What can be ticked for an inbox: the name in its address, and what is shown then. */
export const ticks = {
	unread: 'not read yet',
	new: 'new since you last looked',
	unsorted: 'without a theme',
	changed: 'changed since it was sorted',
	unanswered: 'without an answer from the team',
	asked: 'questions to you that wait for a reply',
	challenge: 'disagrees with a finding',
	private: 'private'
} as const;

export type Tick = keyof typeof ticks;
export const tickNames = Object.keys(ticks) as Tick[];

/** Kinds of contributions, beside the kinds of notes from a meeting. */
export const wholeKinds = {
	response: 'Answers',
	reply: 'Replies',
	point: 'Notes from meetings'
} as const;

/** In an address, as a question: what answers no single one. */
export const WHOLE = 'whole';

/** Every name that stands in the address of a filter, in the order in which it is kept. */
const keys = ['finding', 'question', 'group', 'channel', 'kind', 'theme', ...tickNames] as const;

/** A filter as it is kept and compared: what it knows, in one order, without the place in the list. */
export function queryOf(search: URLSearchParams): string {
	const query = new URLSearchParams();
	for (const key of keys) {
		const value = search.get(key);
		if (value) query.set(key, key in ticks ? 'yes' : value.slice(0, 100));
	}
	return query.toString();
}

/**
 * How somebody goes through contributions, as their addresses carry it: the filter of the inbox, and
 * `alone` where they sort without seeing what colleagues did. Then it goes on with what they have not
 * sorted themselves.
 */
export function trailOf(search: URLSearchParams): string {
	const trail = new URLSearchParams(queryOf(search));
	if (isAlone(search)) {
		trail.delete('unsorted');
		trail.set('alone', 'yes');
	}
	return trail.toString();
}

export const isAlone = (search: URLSearchParams) => Boolean(search.get('alone'));

/** Whether it goes through what has no theme: so does who opens a contribution with nothing chosen. */
export const isSorting = (trail: string) => trail === '' || trail === 'unsorted=yes';

/** An address with how somebody goes on from there. */
export const along = (address: string, trail: string) => (trail ? `${address}?${trail}` : address);
