/**
 * The server's clock as well as this device knows it: its own may be wrong, and the order in which
 * several people typed hangs on it.
 */
export function clock() {
	let ahead = 0;
	let last = 0;
	return {
		/** What the server's clock says now. */
		set(at: string) {
			ahead = Date.parse(at) - Date.now();
		},
		/** The moment of what is typed now, each later than the one before. */
		now(): string {
			last = Math.max(last + 1, Date.now() + ahead);
			return new Date(last).toISOString();
		}
	};
}
