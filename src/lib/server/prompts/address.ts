/** How a group's pages name a finding: the study and the number of the prompt in it, `link-workers-2`. */
export function address(study: { slug: string }, prompt: { number: number }): string {
	return `${study.slug}-${prompt.number}`;
}

/** The study and number an address names; null when it can be none. */
export function readAddress(address: string): { study: string; number: number } | null {
	const match = /^(.+)-([1-9]\d{0,5})$/.exec(address);
	return match?.[1] ? { study: match[1], number: Number(match[2]) } : null;
}
