/** What each kind of letter is about, for whoever looks after sending. */
const kinds: Record<string, string> = {
	'sign-in': 'Signing in',
	invitation: 'Invitation',
	'prompt.new': 'A new finding',
	'outcome.told': 'What the team did',
	'summary.round': 'A summary to check',
	'contribution.hidden': 'Something was hidden',
	'contribution.kept': 'Something was shown again',
	'report.new': 'A report to an organiser',
	'partnership.asked': 'A study asks a group',
	'partnership.answered': 'A group answered a study',
	'role.organiser': 'A new organiser or lead'
};

/** Kinds without words of their own here are named as the code names them. */
export function kindWords(kind: string): string {
	return kinds[kind] ?? kind;
}
