// Serves the two browser programs from dist/web: pages with a fresh nonce each, scripts and styles compressed and cached.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AssetCache } from './assets.ts';
import { pagePolicy } from './headers.ts';
import { notFound } from './problem.ts';
import type { App, Reply, Request } from './type.ts';

const NONCE = '__CSP_NONCE__';

interface Site {
  /** The pages, cut at the places of the nonce. */
  readonly citizen: readonly string[];
  readonly desk: readonly string[];
  /** Every other file by its address. */
  readonly assets: AssetCache;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function readSite(root: string): Site | undefined {
  const page = (name: string): string => join(root, name, 'index.html');
  if (!statSync(page('citizen'), { throwIfNoEntry: false }) || !statSync(page('desk'), { throwIfNoEntry: false }))
    return undefined;
  const cut = (name: string): string[] => readFileSync(page(name), 'utf8').split(NONCE);
  const files = filesBelow(root).filter((path) => !path.endsWith('.html'));
  const byAddress = new Map(files.map((path) => [`/${relative(root, path).split(sep).join('/')}`, path]));
  return { citizen: cut('citizen'), desk: cut('desk'), assets: new AssetCache(byAddress) };
}

const wantsPage = (request: Request): boolean => /text\/html|\*\/\*/.test(request.headers.accept ?? '');

/** An address that only programs ask for. */
const isMachine = (path: string): boolean => path === '/api' || path.startsWith('/api/') || path.startsWith('/assets/');

function sendPage(page: readonly string[], reply: Reply): Reply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .header('vary', 'accept')
    .type('text/html; charset=utf-8')
    .send(page.join(nonce));
}

/** Tells in the reader's language, as a page, that there are no pages yet. */
function sendNotBuilt(request: Request, reply: Reply): Reply {
  const [title, text] = [request.words('http:titles.503'), request.words('http:problems.not-built')];
  return reply
    .code(503)
    .header('content-security-policy', pagePolicy(randomBytes(16).toString('base64')))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${request.language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
    );
}

const pathOf = (request: Request): string => request.url.split('?', 1)[0] ?? '/';

/**
 * Adds `/` (citizens), `/desk` (staff), the files both need, and for any other address a person opens the citizens' page,
 * whose own router then decides. `webRoot` is the folder that the build writes (dist/web).
 */
export function servePages(app: App, webRoot: string): void {
  let site = readSite(webRoot);
  const built = (): Site | undefined => {
    site ??= readSite(webRoot);
    return site;
  };
  const page = (name: 'citizen' | 'desk') => (request: Request, reply: Reply) => {
    const found = built();
    return found ? sendPage(found[name], reply) : sendNotBuilt(request, reply);
  };
  const hide = { schema: { hide: true } };
  app.get('/', hide, page('citizen'));
  app.get('/desk', hide, page('desk'));
  app.get('/desk/*', hide, page('desk'));
  app.get('/*', hide, async (request, reply) => {
    const path = pathOf(request);
    if (await built()?.assets.send(path, request, reply)) return reply;
    if (isMachine(path) || !wantsPage(request)) throw notFound();
    return page('citizen')(request, reply);
  });
}
