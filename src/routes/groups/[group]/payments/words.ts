import type { State } from '$lib/server/payments';

type List = { title: string; label: string; about: string; empty: string };

/** The lists of payments, in the order in which a payment goes through them. */
export const lists: Record<State, List> = {
	accepted: {
		title: 'a claim to send',
		label: 'To claim',
		about:
			'They said yes. Send a claim to whoever pays, then press “Claim sent”. Who has waited longest comes first.',
		empty: 'Nobody waits for a claim. When somebody says yes to an offer, they stand here.'
	},
	claimed: {
		title: 'claims that were sent',
		label: 'Claim sent',
		about:
			'Press “Paid” when you know that the money has gone. Who has waited longest comes first.',
		empty: 'No claim is on its way.'
	},
	paid: {
		title: 'paid',
		label: 'Paid',
		about: 'The newest comes first.',
		empty: 'Nobody has been paid yet.'
	},
	declined: {
		title: 'said no',
		label: 'Said no',
		about: 'They do not want payment. It changes nothing else.',
		empty: 'Nobody has said no to an offer.'
	}
};
