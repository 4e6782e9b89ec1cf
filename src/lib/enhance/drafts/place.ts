/** Where this page's reader may keep something: null on a shared device, and where the browser refuses. */
export function shelfPlace(): { keeper: string; place: Storage | null } {
	const keeper = document.querySelector<HTMLMetaElement>('meta[name=keeper]')?.content ?? '';
	return { keeper, place: keeper ? storage() : null };
}

/** What the browser keeps for us, if it keeps anything. */
export function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
