import { createTransport } from 'nodemailer';
import type { Settings } from '../settings.ts';
import type { Composed } from './letter.ts';

/** What became of a try, in words for the administrator: never the server's own, which may name people. */
export type Outcome =
	{ went: true } | { went: false; trouble: string; forGood: boolean; unreachable: boolean };

const SECOND = 1000;

/** A way to the mail server that the settings name. Close it when done. */
export function mailer({ smtp, mailFrom, name }: Pick<Settings, 'smtp' | 'mailFrom' | 'name'>) {
	// the waits stay far below the time after which somebody else may take a claimed letter
	const transport = createTransport({
		url: smtp ?? '',
		pool: true,
		maxConnections: 1,
		connectionTimeout: 15 * SECOND,
		greetingTimeout: 15 * SECOND,
		socketTimeout: 60 * SECOND,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	const domain = mailFrom.split('@').at(-1) ?? 'localhost';

	return {
		async send(id: string, to: string, letter: Composed): Promise<Outcome> {
			const from = letter.from === name ? name : `${letter.from} via ${name}`;
			try {
				await transport.sendMail({
					from: { name: from, address: mailFrom },
					to: { name: '', address: to },
					subject: letter.subject,
					text: letter.text,
					html: letter.html,
					// beside the words, where mail programs offer to take it over, and as a file for the others
					...(letter.calendar && { icalEvent: { ...letter.calendar, filename: 'meeting.ics' } }),
					// the same for every try, so that a reader's program can tell a letter that came twice
					messageId: `<${id}@${domain}>`,
					headers: {
						'Auto-Submitted': 'auto-generated', // RFC 3834: no out-of-office replies
						...stopping(letter.stop)
					}
				});
				return { went: true };
			} catch (error) {
				return refusal(error);
			}
		},
		close: () => transport.close()
	};
}

/** One press in a mail program stops letters like this one (RFC 8058). */
function stopping(stop: string | undefined): Record<string, string> {
	if (!stop) return {};
	return {
		'List-Unsubscribe': `<${stop}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}

function refusal(error: unknown): Outcome {
	const { responseCode: status, command, code } = known(error);
	if (status === undefined) {
		const trouble = `The mail server could not be reached (${code ?? 'no reason given'})`;
		return { went: false, trouble, forGood: false, unreachable: true };
	}
	// refused for good are an address or a letter; what the server says of us may be mended
	const refused = status >= 500 ? refusable[command ?? ''] : undefined;
	const trouble = refused
		? `The mail server refused ${refused} (${status})`
		: `The mail server would not take it now (${status})`;
	return { went: false, trouble, forGood: Boolean(refused), unreachable: false };
}

const refusable: Record<string, string> = { 'RCPT TO': 'the address', DATA: 'the letter' };

/** What nodemailer writes on its errors; RFC 5321 section 4.2.1: 4xx may pass later, 5xx will not. */
function known(error: unknown) {
	const { responseCode, command, code } = error as Record<string, unknown>;
	return {
		responseCode: typeof responseCode === 'number' ? responseCode : undefined,
		command: typeof command === 'string' ? command : undefined,
		code: typeof code === 'string' ? code : undefined
	};
}
