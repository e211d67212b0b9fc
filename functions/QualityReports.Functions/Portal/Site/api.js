// Calls the API.

import { pick } from './text.js';
import { renew, token } from './session.js';

/** A refusal of the API, with its own sentence in both languages. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body?.code ?? null;
    this.text = body?.message ?? null;
    this.findings = body?.findings ?? [];
  }
}

/** The sentence for any error. */
export const sentenceOf = (error, fallback) => (error instanceof Problem && error.text ? pick(error.text) : fallback);

/** Refuses a file above the API's limit before sending it. */
export function refuseLarger(file, bytes, text) {
  if (file?.size > bytes)
    throw new Problem(413, { message: { zh: text, en: text } });
}

async function problemOf(response) {
  return new Problem(response.status, await response.json().catch(() => null));
}

// An expired token is renewed, and the request is sent again; the page waits and keeps its content.
async function ask(path, options) {
  for (;;) {
    const response = await fetch(`/api/${path}`, { ...options, headers: { ...options.headers, Authorization: `Bearer ${token()}` }, cache: 'no-store' });
    if (response.status !== 401)
      return response;
    await renew();
  }
}

/** The answer of the API; `unchanged` for the content of the ETag. */
export async function get(path, etag) {
  const response = await ask(path, { headers: etag ? { 'If-None-Match': etag } : {} });
  if (response.status === 304)
    return { unchanged: true, etag };
  if (!response.ok)
    throw await problemOf(response);
  return { data: await response.json(), etag: response.headers.get('ETag') };
}

/** Requests a change; the body is JSON, or a file. */
export async function send(method, path, body) {
  const isFile = body instanceof Blob;
  const headers = body === undefined ? {} : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' };
  const response = await ask(path, { method, headers, body: isFile ? body : JSON.stringify(body) });
  if (!response.ok)
    throw await problemOf(response);
  return response.headers.get('Content-Type')?.includes('json') ? response.json() : null;
}

/** Sends a file and reports the progress as a fraction. */
export async function upload(path, file, onProgress) {
  for (;;) {
    const request = await sendFile(path, file, onProgress);
    const body = parse(request.responseText);
    if (request.status >= 200 && request.status < 300)
      return body;
    if (request.status !== 401)
      throw new Problem(request.status, body);
    await renew();
  }
}

function sendFile(path, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new Error('The connection broke.')));
    request.open('POST', `/api/${path}`);
    request.setRequestHeader('Authorization', `Bearer ${token()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The content of a file. */
export const fetchFile = async (path) => (await open(path)).blob();

async function open(path) {
  const response = await ask(path, {});
  if (!response.ok)
    throw await problemOf(response);
  return response;
}

/** Saves a file on the user's machine. A link cannot carry the token, so the file is fetched first. */
export async function download(path, name) {
  const response = await open(path);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get('Content-Disposition')) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  return encoded ? decodeURIComponent(encoded[1]) : /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
