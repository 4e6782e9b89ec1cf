/** What script adds to pages that already work without it. Loaded once, as a module, after the page. */
import { countLetters } from './count.ts';
import { focusSummary } from './focus.ts';
import { sendOnce } from './once.ts';

focusSummary();
countLetters();
sendOnce();
