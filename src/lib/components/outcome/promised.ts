/** A promise to say what came of a finding, as pages show it. `href`: where the reader finds the finding. */
export type Promise = {
	title: string;
	href: string;
	study: string;
	groups: { slug: string; name: string; gone: string | null }[];
	due: string;
	earlier: { due: string; reason: string | null }[];
	by: string | null;
	days: number;
	told: string | null;
};
