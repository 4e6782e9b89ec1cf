// For changing Soundings: Vite's server, which shows a change at once, with a database of its own.
import { needNode } from './serving/node.js';

needNode();
const { makeDemoDatabase } = await import('./demo-database.js');
const { endWithParent } = await import('./serving/parent.js');
const { createServer } = await import('vite');

for (const name of ['SMTP_URL', 'MAIL_FROM', 'ORIGIN']) delete process.env[name];
process.env.DATABASE_URL ||= 'data/dev.db';
process.env.DEMO ??= '1';

endWithParent();
if (process.env.DATABASE_URL === 'data/dev.db') await makeDemoDatabase('data/dev.db');
const server = await createServer({ server: { port: Number(process.env.PORT || 5173) } });
await server.listen();
server.printUrls();
console.log('Sign in at /sign-in with one of the four buttons. Press Ctrl-C to stop.');
