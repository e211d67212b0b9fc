// The sources of a figure: the cells, the uploads and the hashes of their files, with their sum. The nation's sources are its provinces.

import { get } from './api.js';
import { fill, h, openDialog, table } from './dom.js';
import { empty, failure, loading, saveButton } from './parts.js';
import { figureOf } from './figures.js';
import { number, periodName, pick, t } from './text.js';

/** The dialog for an indicator or a rate of the page's report. */
export async function openLineage(page, code) {
  const figure = figureOf(page.report, page.form, code);
  const body = h('div', { 'aria-live': 'polite' }, loading());
  openDialog(figure.name, t('close'), body).classList.add('wide');
  try {
    const { data } = await get(`${page.path}/lineage?indicator=${encodeURIComponent(code)}`);
    fill(body,
      h('p', { class: 'figure-value' }, figure.value, ' ', h('small', null, figure.unit)),
      data.note && h('p', { class: 'notice' }, pick(data.note)),
      data.sums.map((sum) => sumOf(sum, data, page)));
  } catch (error) {
    fill(body, failure(error));
  }
}

function sumOf(sum, data, page) {
  const parts = sum.lines ?? sum.provinces;
  const added = parts.filter((part) => part.amount !== null).length;
  return h('section', null,
    h('h3', null, t(`lineage.${sum.of}`)),
    h('p', { class: `sum ${sum.isEqual ? 'good' : 'bad'}` }, t(sum.isEqual ? 'lineage.sum' : 'lineage.differs', { n: added, sum: number(sum.sum), reported: number(sum.reported) })),
    parts.length === 0 ? empty(t('lineage.none')) : sum.lines ? linesOf(sum, data, page) : provincesOf(sum, page));
}

const linesOf = (sum, data, page) => table(
  t(`lineage.${sum.of}`),
  [t('board.locality'), { text: t('lineage.amount'), kind: 'number' }, t('lineage.cell'), t('lineage.upload'), t('lineage.hash')],
  sum.lines.map((line) => [
    h('span', null, line.name, ' ', h('small', null, line.locality)),
    line.amount === null ? 'N/A' : number(line.amount),
    h('span', null, line.cell, line.period !== data.period && h('small', null, ` ${periodName(line.period)}`)),
    page.canManage
      ? saveButton(line.submissionId, `submissions/${line.locality}/${line.period}/${line.submissionId}/original`, `${line.submissionId}.xlsx`, 'link')
      : h('code', null, line.submissionId),
    h('code', { title: line.sha256 }, line.sha256.slice(0, 12)),
  ]));

const provincesOf = (sum, page) => table(
  t(`lineage.${sum.of}`),
  [t('nation.province'), { text: t('lineage.amount'), kind: 'number' }, t('files.version'), t('files.fingerprint')],
  sum.provinces.map((one) => [
    h('a', { href: `#/province/${one.code}/${page.period}/figures` }, pick(one.name)),
    number(one.amount),
    String(one.version),
    h('code', { title: one.inputsHash }, one.inputsHash.slice(0, 12)),
  ]));
