/** The most people that a count of a room takes. */
export const MOST_AGREED = 999;

/** What is wrong with a count, in words for whoever wrote it; null where it is right or left out. */
export function countProblem(
	agreed: number | null,
	of: number | null
): { field: 'agreed' | 'agreed_of'; message: string } | null {
	if (agreed === null) return null;
	if (of === null)
		return { field: 'agreed_of', message: 'Write how many people were asked, such as 10' };
	if (of < 1) return { field: 'agreed_of', message: 'At least one person must have been asked' };
	if (agreed > of)
		return { field: 'agreed', message: 'No more people can agree than there were people asked' };
	return null;
}
