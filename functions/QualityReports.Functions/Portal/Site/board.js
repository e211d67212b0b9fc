// Every locality of a province by its prefecture, with a search box for two hundred of them.

import { fill, h, rowOf } from './dom.js';
import { badge, empty } from './parts.js';
import { openExtension } from './extension.js';
import { day, instant, number, t } from './text.js';

const States = ['accepted', 'nil', 'late', 'invalid', 'missing'];
const Kinds = [null, null, null, 'number', null, 'wide-only'];

/** The board. It is redrawn below its filter, which keeps its text. */
export function boardView(page) {
  const found = h('p', { class: 'soft', role: 'status' });
  const rows = h('div', null);
  const chosen = new Set();
  let text = '';
  let now = page;

  const search = h('input', { type: 'search', id: 'filter', autocomplete: 'off', oninput: () => { text = search.value.trim().toLowerCase(); draw(); } });
  const states = h('div', { class: 'chips', role: 'group', 'aria-label': t('board.states') }, States.map((state) => h('button', {
    type: 'button',
    'aria-pressed': 'false',
    onclick: (event) => {
      chosen.has(state) ? chosen.delete(state) : chosen.add(state);
      event.currentTarget.setAttribute('aria-pressed', String(chosen.has(state)));
      draw();
    },
  }, badge(state))));

  function draw() {
    const all = now.board.localities;
    const shown = all.filter((one) => (chosen.size === 0 || chosen.has(one.state)) && matches(one, text));
    found.textContent = t('board.found', { n: shown.length, all: all.length });
    fill(rows, all.length === 0 ? empty(t('board.none'), t('board.none.text')) : shown.length === 0 ? empty(t('board.nobody')) : tableOf(shown, now));
  }

  draw();
  return {
    node: h('div', null,
      h('div', { class: 'filter' }, h('label', { for: 'filter' }, t('board.filter')), search, states, found),
      rows),
    renew(page) {
      now = page;
      draw();
    },
  };
}

const matches = (one, text) => text === '' || [one.name, one.code, one.prefectureName ?? '', one.contact ?? ''].some((part) => part.toLowerCase().includes(text));

function tableOf(localities, page) {
  const groups = new Map();
  for (const one of localities) {
    const name = one.prefectureName ?? t('board.province');
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const columns = ['board.locality', 'board.state', 'board.received', 'board.warnings', 'board.leave', 'board.contact'];
  return h('div', { class: 'scroll tall', role: 'region', tabindex: 0, 'aria-label': t('tab.board') },
    h('table', { class: 'board' },
      h('caption', { class: 'only-read' }, t('tab.board')),
      h('thead', null, h('tr', null, columns.map((key, i) => h('th', { scope: 'col', class: Kinds[i] }, t(key))))),
      [...groups].map(([name, group]) => h('tbody', null,
        h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: columns.length }, name, ' ', h('small', null, `${group.filter((one) => States.indexOf(one.state) < 3).length} / ${group.length}`))),
        group.map((one) => rowOf(cellsOf(one, page), Kinds))))));
}

const cellsOf = (one, page) => [
  h('span', null, page.canManage ? h('a', { href: `#/clerk/${one.code}/${page.period}` }, one.name) : one.name, ' ', h('small', null, one.code)),
  h('span', null, badge(one.state), one.processing > 0 && badge('processing'), one.failed > 0 && badge('failed')),
  instant(one.submittedAt),
  one.warnings > 0 ? h('span', { class: 'warned' }, `! ${number(one.warnings)}`) : '0',
  leaveOf(one, page),
  one.contact ?? '—',
];

function leaveOf(one, page) {
  const until = one.extension ? h('span', { class: one.extension.isRunning ? null : 'soft', title: one.extension.reason }, t(one.extension.isRunning ? 'board.until' : 'board.ended', { day: day(one.extension.until) })) : null;
  return page.canManage
    ? h('span', null, until, ' ', h('button', { type: 'button', class: 'link', 'aria-label': t('board.leave.of', { name: one.name }), onclick: () => openExtension(one, page) }, t('board.leave.edit')))
    : until ?? '—';
}
