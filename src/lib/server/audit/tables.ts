import type { Instant } from '../db/values.ts';

export interface AuditEventRow {
	id: string;
	at: Instant;
	actor_id: string | null;
	verb: string;
	object_kind: string;
	object_id: string;
	state: string | null;
}

export interface AuditTables {
	audit_event: AuditEventRow;
}
