/** As many as are kept: a summary that is passed round is asked for many times in a short while. */
const MOST = 20;

const kept = new Map<string, Promise<Uint8Array>>();

/** What was drawn for that key, or draws it now, also where many ask at once. The oldest is let go of. */
export function drawnOnce(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const known = kept.get(key);
	if (known) return known;
	const drawn = draw();
	kept.set(key, drawn);
	drawn.catch(() => kept.delete(key));
	const [oldest] = kept.keys();
	if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
	return drawn;
}
