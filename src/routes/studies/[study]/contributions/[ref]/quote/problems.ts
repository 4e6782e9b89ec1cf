import type { AskRefusal } from '$lib/server/quotations';

/** Why somebody cannot be asked, in the box to mend, or in none where nothing can be mended. */
export const problems: Record<AskRefusal, Record<string, string>> = {
	gone: { '': 'These words cannot be read now, so they cannot be quoted' },
	nobody: { '': 'No name stands behind these words. There is nobody to ask' },
	team: { '': 'These are the research team’s own words. You need not ask' },
	left: { '': 'This person is not in the group any more. Not asked means no' },
	private: { '': 'This was said privately. Private words are never quoted' },
	'not to be quoted': { '': 'This is marked “do not quote this”. Please do not ask' },
	noted: { own: 'Tick this box: what somebody else wrote down cannot be quoted' },
	words: { sentences: 'Tick the sentence you would like to quote' },
	long: { sentences: 'Choose less: at most 1,000 letters' },
	no: { sentences: 'They said no to this sentence. Please do not ask again' },
	asked: { sentences: 'They were asked about this already. See the list of quotations' },
	marks: { before: 'Leave out quotation marks: other people’s words need their own yes' },
	context: { before: 'Write the words before it, or those after it' }
};
