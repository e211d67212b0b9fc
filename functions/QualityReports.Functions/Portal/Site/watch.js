// Looks again, and again: soon while something is processed, seldom otherwise, and never while nobody sees the page.

import { get } from './api.js';

const Soon = 5_000;
const Seldom = 15_000;

/** Watches an address of the API until it is stopped; `pause` says how long to wait after an answer, where that is not the usual. */
export function watch(path, { onData, onError, isBusy = () => false, pause = null }) {
  let etag = null;
  let last = null;
  let timer = null;
  let stopped = false;

  async function look() {
    clearTimeout(timer);
    try {
      const answer = await get(path, etag);
      if (stopped)
        return;
      if (!answer.unchanged) {
        ({ etag, data: last } = answer);
        await onData(last);
      }
    } catch (error) {
      if (!stopped)
        onError(error);
    }
    if (!stopped && !document.hidden)
      timer = setTimeout(look, pause?.(last) ?? (last !== null && isBusy(last) ? Soon : Seldom));
  }

  const wake = () => !document.hidden && look();
  document.addEventListener('visibilitychange', wake);
  look();
  return {
    again: look,
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    },
  };
}
