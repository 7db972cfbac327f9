/** Pages in the web that belong to a talk. */
import { env, Uri } from 'vscode';
import type { TalkNode } from '../../server/src/protocol.js';

/** Where pretalx takes feedback: `feedback/` below the talk's page; undefined for other systems. */
export function findFeedbackPage({ url, code }: TalkNode): string | undefined {
  if (url === undefined || code === undefined) return undefined;
  const page = url.endsWith('/') ? url : `${url}/`;
  return page.endsWith(`/talk/${code}/`) ? `${page}feedback/` : undefined;
}

/** Opens a page of the notes in the browser; anything but http and https is left alone, as notes may come from others. */
export async function openPage(url: string): Promise<boolean> {
  const page = Uri.parse(url, true);
  return ['http', 'https'].includes(page.scheme) && (await env.openExternal(page));
}
