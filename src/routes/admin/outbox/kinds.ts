/** What each kind of letter is about, for whoever looks after sending. */
const kinds: Record<string, string> = {
	'sign-in': 'Signing in',
	invitation: 'Invitation',
	'prompt.new': 'A new finding',
	'outcome.told': 'What the team did',
	'summary.round': 'A summary to check',
	'contribution.hidden': 'Something was hidden',
	'contribution.kept': 'Something was reported and kept',
	'report.new': 'A report to an organiser',
	'partnership.asked': 'A study asks a group',
	'partnership.answered': 'A group answered a study',
	'role.organiser': 'A new organiser',
	'role.lead': 'A new lead',
	'permission.recorded': 'A permission was recorded',
	'name.recorded': 'A shown name was recorded',
	'reach.recorded': 'A way to be reached was recorded',
	'needs.recorded': 'What somebody needs was recorded',
	'doubt.answered': 'The team answered a doubt',
	'keep.asked': 'Asked whether words may be kept',
	'study.ended': 'A study has ended'
};

/** Kinds without words of their own here are named as the code names them. */
export function kindWords(kind: string): string {
	return kinds[kind] ?? kind;
}
