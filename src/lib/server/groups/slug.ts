/** A name as the last part of an address: "Deep End, Sheffield" → `deep-end-sheffield`. Empty when nothing is left. */
export function slugOf(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
}

/** Whether it can stand in an address: small letters, figures and single dashes. `new` is a page of its own. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60 && text !== 'new';
}
