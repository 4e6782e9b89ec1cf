// The example: builds, makes its database the first time, and serves on this machine.
import { needNode } from './serving/node.js';

needNode();
const { build } = await import('./serving/build.js');
const { makeDemoDatabase } = await import('./demo-database.js');
const { serve } = await import('./serve.js');
const { endWithParent } = await import('./serving/parent.js');

// `.env` is not read: the example must not touch the installation's database or send its letters
for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name];
process.env.DATABASE_URL = 'data/demo.db';
process.env.DEMO = '1';
process.env.QUIET_HOURS = ''; // nobody sleeps here: who looks at it in the evening sees letters go, too

endWithParent();
await build();
await makeDemoDatabase('data/demo.db');
const address = await serve();

console.log(`
Soundings is ready, filled with an example. The people and words in it are invented.

  Open     ${address}
  Sign in  ${address}/sign-in
           Press one of the four buttons: member, organiser, researcher or administrator.

It keeps what you write in data/demo.db. Delete that file to begin again. Press Ctrl-C to stop.
`);
