import type { Part } from '$lib/components/page/Places.svelte';
import type { Given } from '$lib/forms';
import type { Actor } from '$lib/server/access';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** Said to the person, and written beside the error in the log. */
			reference?: string;
			/** When something that everyone could read was taken back. */
			gone?: string;
		}
		interface Locals {
			/** Who asks; null for a visitor. */
			actor: Actor | null;
			/** The name the person is greeted by. */
			name: string | null;
			/** The hashed id of this session. */
			session: string | null;
			/** What was typed into the form of this page before, and not sent. */
			kept: Given | null;
			/** Who may keep something in this browser: null for a visitor, empty on a shared device. */
			keeper: string | null;
			/** For whom this page is made; null for a visitor. Leads back to nobody. */
			reader: string | null;
			/** A form came whose words are kept, whatever becomes of it. */
			sending: boolean;
		}
		interface PageData {
			kept: Given | null;
			notice: string | null;
			/** Whom to ring: the organiser, on every page of a group. */
			help?: { name: string; phone: string; group?: string } | null;
			/** Under a group: its address, and whether the reader is one of its members. */
			near?: { at: string; member: boolean } | null;
			/** Under a group or study: the ways through it. */
			navigation?: { label: string; parts: Part[] } | null;
			/** Whether the reader is a member of any group. */
			member: boolean;
		}
	}
}

export {};
