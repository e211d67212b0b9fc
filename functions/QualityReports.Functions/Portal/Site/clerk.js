// A clerk's return of one period: the template, the upload, and its result.

import { get } from './api.js';
import { fill, h, rowOf, table } from './dom.js';
import { badge, empty, failure, isTaking, loading, periodPicker, saveButton, windowOf } from './parts.js';
import { sender } from './sender.js';
import { day, instant, number, periodName, size, t } from './text.js';
import { loadForm } from './form.js';
import { watch } from './watch.js';

/** The page of a locality's return. */
export async function clerkPage({ me }, locality, period) {
  const { today, periods } = (await get('periods')).data;
  const path = `submissions/${locality}/${period}`;
  const history = h('section', { class: 'panel', 'aria-labelledby': 'history' }, loading());
  let first;
  const known = new Promise((resolve) => { first = resolve; });
  const watching = watch(path, {
    onData: (data) => {
      fill(history, h('h2', { id: 'history' }, t('history.title')), historyOf(data.submissions, locality, period));
      first({ data });
    },
    onError: (error) => {
      fill(history, h('h2', { id: 'history' }, t('history.title')), failure(error, () => watching.again()));
      first({ error });
    },
    isBusy: (data) => data.submissions.some((upload) => upload.state === 'processing' || upload.state === 'awaitingScan'),
  });
  const start = await known;
  if (start.error) {
    watching.stop();
    throw start.error;
  }
  const { extension, name, window } = start.data;
  // An officer of the province only reads here; the clerk sends.
  const isClerk = me.roles.some((role) => role.role === 'clerk' && role.area === locality);
  const takes = isClerk && (isTaking(window) || extension?.isRunning === true);
  return {
    title: `${name} ${periodName(period)}`,
    leave: watching.stop,
    node: h('div', { class: 'page' },
      isClerk && h('p', { class: 'over' }, h('a', { href: `#/clerk/${locality}` }, t('periods.all'))),
      h('div', { class: 'title-row' }, h('h1', null, name, ' ', h('small', null, locality)), periodPicker(periods, period, (one) => { location.hash = `#/clerk/${locality}/${one}`; })),
      h('div', { class: 'panel' }, windowOf(window, today)),
      extension && extensionNote(extension),
      isClerk && !takes && closedNote(window),
      h('div', { class: 'steps' },
        takes && await templateStep(locality, period, window),
        takes && sender(locality, period, () => watching.again())),
      history),
  };
}

const extensionNote = (extension) => h('div', { class: `notice ${extension.isRunning ? 'good' : ''}` },
  h('p', null, t(extension.isRunning ? 'extension.running' : 'extension.over', { until: day(extension.until) })),
  extension.reason && h('p', { class: 'soft' }, t('extension.reason', { reason: extension.reason })));

function closedNote(window) {
  const key = window.phase === 'notOpen' ? 'closed.early' : 'closed.locked';
  return h('div', { class: 'notice warn' }, h('p', { class: 'notice-title' }, t(key, { day: day(window.phase === 'notOpen' ? window.opens : window.locksAfter) })), h('p', null, t(`${key}.text`)));
}

async function templateStep(locality, period, window) {
  const form = await loadForm(window.edition);
  return h('section', { class: 'panel step', 'aria-labelledby': 'template' },
    h('h2', { id: 'template' }, h('span', { class: 'step-number', 'aria-hidden': 'true' }, '1'), t('template.title')),
    h('p', null, t('template.text')),
    h('p', null, saveButton(t('template.get', { period: periodName(period) }), `templates/${locality}/${period}`, `${locality}-${period}.xlsx`, 'main')),
    h('details', null,
      h('summary', null, t('nil.title')),
      h('p', null, t('nil.text', { sheet: form.sheet, box: form.text(form.nil.label) })),
      h('p', null, form.text(form.nil.note))));
}

function historyOf(uploads, locality, period) {
  if (uploads.length === 0)
    return empty(t('history.none'), t('history.none.text'));
  const kinds = [null, null, null, 'number', 'number', null];
  const columns = [t('history.when'), t('history.state'), t('history.file'), { text: t('history.errors'), kind: 'number' }, { text: t('history.warnings'), kind: 'number' }, t('history.by')];
  const shown = table(t('history.title'), columns, []);
  shown.querySelector('tbody').append(...uploads.map((upload) => rowOf([
    h('a', { href: `#/clerk/${locality}/${period}/${upload.id}` }, instant(upload.submittedAt)),
    h('span', null, badge(upload.state), upload.isCurrent && h('span', { class: 'counts' }, t('history.current'))),
    h('span', { class: 'file' }, upload.fileName ?? '—', h('small', null, ` ${size(upload.bytes)}`)),
    number(upload.errors),
    number(upload.warnings),
    upload.by ?? '—',
  ], kinds)));
  return shown;
}
