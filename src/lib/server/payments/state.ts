import type { PaymentRow } from './tables.ts';

/** Where a payment stands. Each of these is a list of the organiser's. */
export const states = ['accepted', 'claimed', 'paid', 'declined'] as const;
export type State = (typeof states)[number];

export function stateOf({
	answer,
	claim_sent_at,
	paid_at
}: Pick<PaymentRow, 'answer' | 'claim_sent_at' | 'paid_at'>): State {
	if (paid_at) return 'paid';
	if (claim_sent_at) return 'claimed';
	return answer;
}
