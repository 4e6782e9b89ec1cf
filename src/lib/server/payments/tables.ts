import type { Instant } from '../db/values.ts';

/** What a group pays for so much time. A rate is never changed: a new one takes its place. */
export interface RateRow {
	id: string;
	ref: string;
	group_id: string;
	words: string;
	minutes: number;
	pence: number;
	set_at: Instant;
	set_by: string;
	retired_at: Instant | null;
}

/** What everybody who takes part in a finding's thread or a meeting is offered. */
export interface OfferRow {
	id: string;
	ref: string;
	group_id: string;
	about_kind: 'thread' | 'meeting';
	about_id: string;
	minutes: number;
	pence: number;
	made_at: Instant;
	made_by: string;
	ended_at: Instant | null;
	ended_by: string | null;
}

/** What one person said to an offer, and what became of it. No bank details, here or anywhere. */
export interface PaymentRow {
	id: string;
	ref: string;
	offer_id: string;
	group_id: string;
	/** nobody, once that person has left the service */
	person_id: string | null;
	minutes: number;
	pence: number;
	answer: 'accepted' | 'declined';
	answered_at: Instant;
	/** that person, or an organiser who was told; nobody, where that person has left the service */
	recorded_by: string | null;
	claim_sent_at: Instant | null;
	claim_sent_by: string | null;
	paid_at: Instant | null;
	paid_by: string | null;
}

export interface PaymentsTables {
	rate: RateRow;
	offer: OfferRow;
	payment: PaymentRow;
}
