import type { Day, Instant } from '../db/values.ts';

export interface StudyRow {
	id: string;
	slug: string;
	title: string;
	about: string;
	aim: string;
	funder: string;
	award_number: string;
	disclaimer: string;
	acknowledgement: string;
	stage: 'idea' | 'funding' | 'design' | 'data' | 'analysis' | 'write-up' | 'sharing';
	controller: string;
	ethics: string;
	payment: string;
	contact_name: string;
	contact_phone: string;
	contact_email: string;
	ends_on: Day | null;
	/** when its lead confirmed that it is over */
	ended_at: Instant | null;
	ended_by: string | null;
	created_at: Instant;
	created_by: string;
}

export interface TeamMemberRow {
	study_id: string;
	person_id: string;
	role: 'researcher' | 'lead';
	shown_name: string;
	joined_at: Instant;
	added_by: string;
	left_at: Instant | null;
}

export interface PartnershipRow {
	id: string;
	group_id: string;
	study_id: string;
	message: string;
	asked_at: Instant;
	asked_by: string;
	accepted_at: Instant | null;
	accepted_by: string | null;
	declined_at: Instant | null;
	declined_by: string | null;
	ended_at: Instant | null;
	ended_by: string | null;
}

export interface StudiesTables {
	study: StudyRow;
	team_member: TeamMemberRow;
	partnership: PartnershipRow;
}
