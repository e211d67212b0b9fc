// Extensions: granting and withdrawing them, each with a reason.

import { send, sentenceOf } from './api.js';
import { announce, fill, h, openDialog } from './dom.js';
import { day, t } from './text.js';

/** The dialog for a locality. */
export function openExtension(locality, page) {
  const path = `${page.path}/extensions/${locality.code}`;
  const until = h('input', { type: 'date', id: 'until', required: true, min: page.today, value: locality.extension?.until });
  const reason = h('textarea', { id: 'why', rows: 3, maxlength: 500, required: true });
  const result = h('div', { role: 'status' });
  const dialog = openDialog(t('leave.title', { name: locality.name }), t('close'),
    h('p', null, locality.extension
      ? t(locality.extension.isRunning ? 'extension.running' : 'extension.over', { until: day(locality.extension.until) })
      : t('leave.none', { locks: day(page.board.window.locksAfter) })),
    locality.extension && h('p', { class: 'soft' }, t('extension.reason', { reason: locality.extension.reason })),
    h('form', { class: 'fields', onsubmit: (event) => { event.preventDefault(); change('PUT', { until: until.value, reason: reason.value }, 'leave.granted'); } },
      h('label', { for: 'until' }, t('leave.until')), until,
      h('label', { for: 'why' }, t('leave.reason')), reason,
      h('div', { class: 'buttons' },
        h('button', { type: 'submit', class: 'main' }, t('leave.grant')),
        locality.extension?.isRunning && h('button', {
          type: 'button',
          class: 'plain',
          onclick: () => reason.reportValidity() && change('DELETE', { reason: reason.value }, 'leave.withdrawn'),
        }, t('leave.withdraw'))),
      result));

  async function change(method, body, done) {
    try {
      await send(method, path, body);
      announce(t(done));
      dialog.close();
      page.again();
    } catch (error) {
      fill(result, h('p', { class: 'notice bad' }, sentenceOf(error, t('error.unknown'))));
    }
  }
}
