// The common parts of several pages.

import { download, sentenceOf } from './api.js';
import { announce, h } from './dom.js';
import { day, daysBetween, periodName, t } from './text.js';

const Signs = { accepted: '✓', late: '◔', nil: '○', invalid: '✕', missing: '–', rejected: '✕', failed: '!', processing: '…', awaitingScan: '…', superseded: '↺', unchanged: '=' };

/** A state as a word, with a sign and a colour. */
export const badge = (state) =>
  h('span', { class: `badge ${state}` }, h('span', { 'aria-hidden': 'true', class: 'sign' }, Signs[state] ?? '·'), t(`state.${state}`));

/** The note that content is loading. */
export const loading = () => h('p', { class: 'loading', role: 'status' }, t('loading'));

/** The note that there is nothing, with an instruction. */
export const empty = (title, text) => h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, title), text && h('p', null, text));

/** The error, and a button to try again. */
export const failure = (error, again) => h('div', { class: 'notice bad', role: 'alert' },
  h('p', null, sentenceOf(error, t('error.unknown'))),
  again && h('button', { type: 'button', onclick: again }, t('error.again')));

/** A button that saves a file. */
export function saveButton(text, path, name, style = 'plain') {
  const button = h('button', { type: 'button', class: style, onclick: () => save() }, text);
  async function save() {
    button.disabled = true;
    try {
      await download(path, name);
      announce(t('download.done'));
    } catch (error) {
      const notice = failure(error);
      button.after(notice);
      setTimeout(() => notice.remove(), 15_000);
    } finally {
      button.disabled = false;
    }
  }
  return button;
}

/** The position of today in a period's window, and the deadlines. */
export function windowOf(period, today) {
  const left = { timely: period.timelyUntil, late: period.dueUntil }[period.phase] ?? period.locksAfter;
  const days = daysBetween(today, left);
  return h('div', { class: `window ${period.phase}` },
    h('p', { class: 'window-phase' }, t(`phase.${period.phase}`), isTaking(period) && h('span', { class: 'days-left' }, days === 0 ? t('days.today') : t('days.left', { n: days }))),
    h('dl', { class: 'window-days' },
      [['window.opens', period.opens], ['window.timely', period.timelyUntil], ['window.due', period.dueUntil], ['window.locks', period.locksAfter]]
        .map(([key, value]) => h('div', { class: value >= today ? null : 'past' }, h('dt', null, t(key)), h('dd', null, day(value))))));
}

/** Whether a return of the period is accepted today. */
export const isTaking = (period) => !['notOpen', 'locked'].includes(period.phase);

/** A list to choose a period from. */
export const periodPicker = (periods, current, go) => h('label', { class: 'picker' },
  h('span', null, t('period')),
  h('select', { onchange: (event) => go(event.target.value) }, periods.map((one) => h('option', { value: one.period, selected: one.period === current }, periodName(one.period)))));
