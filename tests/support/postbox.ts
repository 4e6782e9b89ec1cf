import { SMTPServer } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

type Answer = { code: number; words: string } | null;

/**
 * A mail server on this machine. It keeps what it takes; `refuse` says what it answers to a
 * recipient instead, until told otherwise.
 */
export async function openPostbox() {
	const taken: string[] = [];
	let refusal: Answer = null;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo(_, __, done) {
			if (!refusal) return done();
			done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
		},
		onData(stream, _, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				taken.push(Buffer.concat(parts).toString('utf8'));
				done();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const at = server.server.address();
	const port = typeof at === 'object' ? at?.port : 0;

	return {
		url: `smtp://127.0.0.1:${port}`,
		refuse(code: number, words: string) {
			refusal = { code, words };
		},
		accept() {
			refusal = null;
		},
		/** Takes out all that came, in reading form. */
		read: (): Promise<Email[]> => Promise.all(taken.splice(0).map((raw) => PostalMime.parse(raw))),
		close: () => new Promise<void>((resolve) => server.close(resolve))
	};
}
