const PATIENCE = 6000;

/** Whether the server can be reached. Any answer of it counts. */
export async function hasLine(): Promise<boolean> {
	if (!navigator.onLine) return false;
	const end = new AbortController();
	const wait = setTimeout(() => end.abort(), PATIENCE);
	try {
		await fetch('/health', { method: 'HEAD', cache: 'no-store', signal: end.signal });
		return true;
	} catch {
		return false;
	} finally {
		clearTimeout(wait);
	}
}
