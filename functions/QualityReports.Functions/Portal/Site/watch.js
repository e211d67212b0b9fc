// Polls: soon while an upload is processed, rarely otherwise, and never while the page is hidden.

import { get } from './api.js';

const Soon = 5_000;
const Seldom = 15_000;

/** Polls an address of the API until it is stopped; `pause` gives the wait after an answer, where it is not the usual one. */
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
