import type { Instant } from '$lib/server/db';
import type { State } from '$lib/server/outcomes';

const order = ['received', 'read', 'work', 'outcome'] as const;

const labels = {
	received: 'We have it',
	read: 'The research team has read it',
	work: 'It is part of the team’s work',
	outcome: 'The team said what it did'
};

/** How far something has come. A step that was passed without a day of its own is done all the same; in print only once it is. */
export function steps(state: State, printed: Instant | null = null) {
	const reached = order.indexOf(state.at);
	const all = order.map((step, index) => ({
		label: labels[step],
		date: state[step],
		done: index <= reached
	}));
	return printed ? [...all, { label: 'It is in print', date: printed, done: true }] : all;
}
