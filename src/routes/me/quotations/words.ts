import type { State } from '$lib/server/quotations';

/** How a request stands, said to whoever was asked. */
export function answered({ state, answer }: { state: State; answer: string | null }): string {
	if (state === 'yes') return 'You said yes.';
	if (state === 'changed') return 'You said yes, in your changed words.';
	if (state === 'no') return 'You said no. Your words are not used.';
	if (state === 'given up') return 'The team does not need it any more.';
	if (state === 'waiting') return 'Nothing is used until you say yes.';
	return answer
		? 'Your words are not used now: you changed or removed them, or said no to quoting.'
		: 'The team cannot use this sentence any more. You need do nothing.';
}
