import { routes } from '@opengradient/api'

/** Segments before a model's name. */
const modelPrefixes: readonly (readonly string[])[] = [
  routes.getModelMetadata,
  routes.getModel,
  routes.getOpenAiModel,
].map(({ path }) => segmentsOf(path.slice(0, path.indexOf('{name}'))))

/** Segments after a model's name. Neither an owner nor a model is called so: `modelNameSchema` reserves the words. */
const afterName: ReadonlySet<string> = new Set(['infer', 'ready', 'versions', 'config', 'stats'])

/**
 * The URL by which the router finds a route, of a URL as clients write it: without empty segments, as those of a trailing slash,
 * and with a model's name as one segment. Clients send the slash of `owner/name` as it is, encoded, or encoded twice.
 * @param url path and query of a request
 */
export function normalizeUrl(url: string): string {
  if (!url.startsWith('/')) return url
  const queryAt = url.indexOf('?')
  const path = queryAt < 0 ? url : url.slice(0, queryAt)
  const query = queryAt < 0 ? '' : url.slice(queryAt)
  return `/${joinModelName(segmentsOf(path)).join('/')}${query}`
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function joinModelName(segments: readonly string[]): readonly string[] {
  const prefix = modelPrefixes.find((each) => each.every((segment, i) => segment === segments[i]))
  if (prefix === undefined) return segments
  const [first, second, ...rest] = segments.slice(prefix.length).map(decodeSegment)
  if (first === undefined) return segments
  const isSplit = !first.includes('/') && second !== undefined && !afterName.has(second)
  const name = isSplit ? `${first}/${second}` : first
  const tail = isSplit || second === undefined ? rest : [second, ...rest]
  return [...prefix, ...[name, ...tail].map(encodeURIComponent)]
}

/** Names and versions have no `%`: what is left of one is a second encoding. A malformed one stays. */
function decodeSegment(segment: string): string {
  let text = segment
  try {
    for (let turn = 0; turn < 2 && text.includes('%'); turn++) text = decodeURIComponent(text)
  } catch {
    // The route answers what cannot be decoded as an unknown model.
  }
  return text
}
