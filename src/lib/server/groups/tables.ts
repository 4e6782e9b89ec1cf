import type { Instant } from '../db/values.ts';

export interface GroupRow {
	id: string;
	slug: string;
	name: string;
	about: string;
	discreet_name: string;
	controller: string;
	looks_in: string;
	phone: string;
	worries_name: string;
	worries_phone: string;
	deputy_name: string | null;
	support: string;
	lets_in_at_once_since: Instant | null;
	created_at: Instant;
	created_by: string;
	/** who reads a report of worry about a person */
	worries_person: string | null;
	deputy_person: string | null;
}

export interface MembershipRow {
	group_id: string;
	person_id: string;
	role: 'member' | 'organiser';
	shown_name: string | null;
	shown_name_key: string | null;
	joined_at: Instant;
	added_by: string;
	left_at: Instant | null;
}

export interface GroupsTables {
	group: GroupRow;
	membership: MembershipRow;
}
