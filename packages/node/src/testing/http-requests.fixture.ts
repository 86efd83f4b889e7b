import type { Hex, WireError } from '@opengradient/protocol'

import { assertContract } from './assert-contract.fixture.ts'

export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the tests inspect any answer
  readonly json: any
  readonly bytes: Uint8Array
}

/** Sends one request and parses a JSON response. */
export async function ask(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const response = await fetch(url, init)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json') === true && bytes.length > 0
  const json = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
  if (isJson) assertContract(init.method ?? 'GET', url, response.status, json)
  return { status: response.status, headers: response.headers, json, bytes }
}

export function inferUrl(gateway: string, model: string): string {
  return `${gateway}/v2/models/${encodeURIComponent(model)}/infer`
}

/** Posts a body: bytes and text as they are, all else as JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': raw ? 'application/octet-stream' : 'application/json', ...headers },
    body: raw ? (body as string) : JSON.stringify(body),
  })
}

/** `x FP32 [n]`, the input of `affineModel`. */
export function floats(...values: number[]): { inputs: object[] } {
  return { inputs: [{ name: 'x', datatype: 'FP32', shape: [values.length], data: values }] }
}

/** The typed error that an answer carries, and its status. */
export function errorOf(answer: HttpAnswer): { status: number; code: WireError['code'] | undefined } {
  return { status: answer.status, code: answer.json?.opengradient?.code }
}

/** A gateway's JSON of a receipt; undefined while it has none. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function receiptAt(gateway: string, receiptHash: Hex): Promise<any> {
  const answer = await ask(`${gateway}/og/v1/receipts/${receiptHash}`)
  return answer.status === 200 ? answer.json : undefined
}

/** A value of a node's metrics, summed over the label sets that match. */
export async function metric(url: string, name: string, labels: Record<string, string> = {}): Promise<number> {
  const text = new TextDecoder().decode((await ask(`${url}/metrics`)).bytes)
  let sum = 0
  for (const line of text.split('\n')) {
    const match = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line)
    if (match?.[1] !== name) continue
    if (Object.entries(labels).every(([key, value]) => match[2]?.includes(`${key}="${value}"`))) sum += Number(match[3])
  }
  return sum
}
