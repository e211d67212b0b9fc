// The other tasks of an officer: files of every version, the roster, a report now, closing the period.

import { get, refuseLarger, send, sentenceOf } from './api.js';
import { announce, fill, h, table } from './dom.js';
import { answerOf } from './answer.js';
import { empty, failure, loading, saveButton } from './parts.js';
import { limits } from './session.js';
import { instant, size, t } from './text.js';

const Workbook = 'report.xlsx';

/** The files of every version. */
export function filesView(page) {
  const list = h('div', null, loading());
  readVersions(page).then((versions) => fill(list, versions), (error) => fill(list, failure(error)));
  return { node: list };
}

async function readVersions({ path, province, period }) {
  const { versions } = (await get(`${path}/versions`)).data;
  if (versions.length === 0)
    return empty(t('report.none'), t('report.none.text'));
  const [newest] = versions;
  const name = (version, file) => `${province ?? '000000'}-${period}-v${version}-${file}`;
  return h('div', null,
    h('section', { class: 'panel' },
      h('h2', null, t('files.current', { version: newest.version })),
      h('p', null, saveButton(t('files.workbook'), `${path}/report.xlsx`, name(newest.version, Workbook), 'main')),
      h('ul', { class: 'files' }, Object.entries(newest.files).filter(([file]) => file !== Workbook).map(([file, hash]) =>
        h('li', null, saveButton(file, `${path}/files/${encodeURIComponent(file)}`, name(newest.version, file), 'link'), h('code', { title: t('files.hash') }, hash.slice(0, 16)))))),
    h('h2', null, t('files.versions')),
    table(t('files.versions'), [t('files.version'), t('files.status'), t('files.built'), t('files.covered'), t('files.fingerprint'), t('files.get')], versions.map((one) => [
      String(one.version),
      t(`report.${one.status}`) + (one.correction > 0 ? ` · ${t('report.correction', { n: one.correction })}` : ''),
      instant(one.builtAt),
      `${one.submitted} / ${one.required}`,
      h('code', null, one.inputsHash.slice(0, 16)),
      saveButton(Workbook, `${path}/report.xlsx?version=${one.version}`, name(one.version, Workbook), 'link'),
    ])));
}

/** The controls that change data. */
export const manageView = (page) => ({
  node: h('div', { class: 'manage' }, consolidatePart(page), rosterPart(page), closePart(page)),
  // Entries here are kept when the page is refreshed.
  renew() {},
});

function action(title, text, ...rest) {
  return h('section', { class: 'panel' }, h('h2', null, title), h('p', null, text), ...rest);
}

/** Requests a report now. */
export function consolidatePart(page) {
  const result = h('p', { role: 'status' });
  return action(t('now.title'), t('now.text'),
    h('p', null, h('button', { type: 'button', class: 'plain', onclick: () => attempt(result, () => send('POST', `${page.path}/consolidate`), () => { page.again(); return t('now.done'); }) }, t('now.do'))),
    result);
}

function rosterPart(page) {
  const path = `provinces/${page.province}/roster`;
  const { rosterBytes } = limits();
  const result = h('div', { role: 'status' });
  const input = h('input', { type: 'file', id: 'roster', accept: '.csv,.xlsx' });
  async function replace(event) {
    event.preventDefault();
    fill(result, loading());
    try {
      refuseLarger(input.files[0], rosterBytes, t('roster.large', { size: size(rosterBytes) }));
      const changes = await send('PUT', path, input.files[0]);
      fill(result, h('p', { class: 'notice good' }, t('roster.done', { added: changes.added, changed: changes.changed, closed: changes.closed, removed: changes.removed })));
      page.again();
    } catch (error) {
      fill(result, h('p', { class: 'notice bad' }, sentenceOf(error, t('error.unknown'))), findingsIn(error));
    }
  }

  return action(t('roster.title'), t('roster.text'),
    h('p', null, saveButton(t('roster.get'), path, `${page.province}-roster.csv`)),
    h('form', { class: 'fields', onsubmit: replace }, h('label', { for: 'roster' }, t('roster.file')), input, h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'plain' }, t('roster.replace')))),
    result);
}

const findingsIn = ({ findings = [] }) => findings.length > 0
  && answerOf({ outcome: 'rejected', errors: findings.length, warnings: 0, notes: 0, findings });

function closePart(page) {
  const word = `${page.province} ${page.period}`;
  const typed = h('input', { type: 'text', id: 'confirm', autocomplete: 'off', spellcheck: 'false', required: true });
  const reason = h('textarea', { id: 'close-why', rows: 2, maxlength: 500, required: true });
  const result = h('p', { role: 'status' });
  return action(t('closing.title'), t('closing.text'),
    h('form', {
      class: 'fields',
      onsubmit: (event) => {
        event.preventDefault();
        if (typed.value.trim() === word)
          attempt(result, () => send('POST', `${page.path}/close`, { reason: reason.value }), (version) => { page.again(); return t('closing.done', { version: version.version }); });
        else
          result.textContent = t('closing.mistyped', { word });
      },
    },
      h('label', { for: 'close-why' }, t('closing.reason')), reason,
      h('label', { for: 'confirm' }, t('closing.confirm', { word })), typed,
      h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'danger' }, t('closing.do')))),
    result);
}

async function attempt(result, work, done) {
  result.className = '';
  try {
    result.textContent = done(await work());
    announce(result.textContent);
  } catch (error) {
    result.className = 'notice bad';
    result.textContent = sentenceOf(error, t('error.unknown'));
  }
}
