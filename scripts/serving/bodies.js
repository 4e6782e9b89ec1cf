/** As many bytes as a form may have that brings a file: our largest file, and words beside it. */
const WITH_FILE = 10 * 1024 * 1024;

/** @type {Record<string, number>} */
const units = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/**
 * The framework knows one limit for all that is sent. This raises it for forms that bring files, and
 * gives back what makes it refuse any other that is longer than BODY_SIZE_LIMIT, in the same words.
 *
 * @param {Record<string, string | undefined>} env
 */
export function limitBodies(env) {
	env.BODY_SIZE_LIMIT ||= '4M'; // else a long text in many-byte letters is refused, and lost
	const [, number, unit = ''] = /^(\d+)([KMG]?)$/i.exec(env.BODY_SIZE_LIMIT.trim()) ?? [];
	const words = Number(number) * (units[unit.toUpperCase()] ?? 1);
	// none at all, or none that is a number: the framework says so itself
	if (!words) return () => {};
	env.BODY_SIZE_LIMIT = String(Math.max(words, WITH_FILE));

	/** @param {Pick<import('node:http').IncomingMessage, 'headers'>} request */
	return ({ headers }) => {
		if (/^multipart\/form-data\b/i.test(headers['content-type'] ?? '')) return;
		// longer than any limit: it is refused before a byte of it is read
		if (Number(headers['content-length']) > words)
			headers['content-length'] = String(Number.MAX_SAFE_INTEGER);
	};
}
