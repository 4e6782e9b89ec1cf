/** What is searched for: a word that every other answer holds, two that few hold, and one that none does. */
const wanted = {
	'a word that many said': 'surgery',
	'two words': 'bus evening',
	'a word that nobody said': 'wheelbarrow'
};

/** The pages of searches that are measured: in a group, and in a study whose answers all of them are. */
export const searches = Object.entries(wanted).flatMap(([words, query]) =>
	[
		{ name: 'a group', as: /** @type {const} */ ('member'), place: '/groups/deep-end' },
		{ name: 'a study', as: /** @type {const} */ ('researcher'), place: '/studies/link-workers' }
	].map(({ name, as, place }) => ({
		...{ name: `searching ${name} for ${words}`, as },
		page: `${place}/search?q=${encodeURIComponent(query)}`
	}))
);
