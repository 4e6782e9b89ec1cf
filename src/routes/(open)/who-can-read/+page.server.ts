import { table, type Grant, type Role } from '$lib/server/access';

const columns = ['visitor', 'member', 'organiser', 'researcher', 'administrator'] as const;

type Row = {
	words: string;
	who: Partial<Record<Role, Grant>>;
	limits?: Partial<Record<Role, string>>;
};

/** The policy itself, printed: what stands here is what the code asks. */
export const load = () => ({
	rows: table.map((row: Row) => [row.words, ...columns.map((role) => cell(row, role))])
});

function cell({ who, limits = {} }: Row, role: (typeof columns)[number]) {
	const own = role === 'member' || role === 'researcher' ? who.giver : undefined;
	const contact = role === 'member' || role === 'organiser' ? who.contact : undefined;
	const signedIn = role === 'visitor' ? undefined : who['signed in'];
	const lead = role === 'researcher' ? who.lead : undefined;
	if (!(who[role] ?? own ?? contact ?? signedIn ?? lead)) return 'No';
	const other = own ? limits.giver : contact ? limits.contact : undefined;
	const limit = limits[role] ?? (who[role] ? undefined : other);
	return limit ? `Yes, ${limit}` : 'Yes';
}
