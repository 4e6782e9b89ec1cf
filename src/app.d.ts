import type { Refusal } from '$lib/forms';
import type { Actor } from '$lib/server/access';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Said to the person, and written beside the error in the log. */
			reference?: string;
		}
		interface Locals {
			/** Who asks; null for a visitor. */
			actor: Actor | null;
			/** The name the person is greeted by. */
			name: string | null;
			/** The hashed id of this session. */
			session: string | null;
			/** A form given back after an expired sign-in, for this page only. */
			kept: Refusal | null;
		}
		interface PageData {
			kept: Refusal | null;
			notice: string | null;
			/** Whom to ring: the organiser, on every page of a group. */
			help?: { name: string; phone: string } | null;
		}
	}
}

export {};
