import { SMTPServer } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

type Step = 'address' | 'letter';
type Refusal = { code: number; words: string; at: Step } | null;

/**
 * A mail server on this machine. It keeps what it takes; `refuse` says what it answers to a recipient
 * or to the letter itself instead, `hangUp` that it takes a letter and is gone before it says so.
 */
export async function openPostbox() {
	const taken: string[] = [];
	let refusal: Refusal = null;
	let gone = false;
	let onLetter: () => void = () => undefined;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo(_, __, done) {
			done(refused('address'));
		},
		onData(stream, _, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const problem = refused('letter');
				if (problem) return done(problem);
				taken.push(Buffer.concat(parts).toString('utf8'));
				onLetter();
				if (gone) return drop();
				done();
			});
		}
	});
	server.on('error', () => undefined); // a sender that is killed breaks its line
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const at = server.server.address();
	const port = typeof at === 'object' ? at?.port : 0;

	return {
		url: `smtp://127.0.0.1:${port}`,
		refuse(code: number, words: string, at: Step = 'address') {
			refusal = { code, words, at };
		},
		hangUp() {
			gone = true;
		},
		accept() {
			refusal = null;
			gone = false;
		},
		/** Is called when a letter is here and its sender has not been told yet. */
		onLetter(call: () => void) {
			onLetter = call;
		},
		count: () => taken.length,
		/** Takes out all that came, in reading form. */
		read: (): Promise<Email[]> => Promise.all(taken.splice(0).map((raw) => PostalMime.parse(raw))),
		close: () => new Promise<void>((resolve) => server.close(resolve))
	};

	function refused(step: Step) {
		if (refusal?.at !== step) return null;
		return Object.assign(new Error(refusal.words), { responseCode: refusal.code });
	}

	function drop() {
		for (const connection of server.connections) connection._socket.destroy();
	}
}
