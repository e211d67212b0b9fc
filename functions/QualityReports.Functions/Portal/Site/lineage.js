// Where a figure comes from: the cells, the uploads and the hashes of their files, and that they sum to it.

import { get } from './api.js';
import { fill, h, openDialog, table } from './dom.js';
import { empty, failure, loading, saveButton } from './parts.js';
import { figureOf } from './figures.js';
import { number, percent, t } from './text.js';

/** The dialog for an indicator or a rate of the page's report. */
export async function openLineage(page, code) {
  const { report, form } = page;
  const figure = figureOf(report, form, code);
  const body = h('div', null, loading());
  openDialog(figure.name, t('close'), body).classList.add('wide');
  try {
    const { data } = await get(`${page.path}/lineage?indicator=${encodeURIComponent(code)}`);
    fill(body, h('p', { class: 'figure-value' }, figure.value, ' ', h('small', null, figure.unit)), form.isRate(code) ? rate(data, page) : total(data, page));
  } catch (error) {
    fill(body, failure(error));
  }
}

function total(data, page) {
  return h('div', null, sumOf(data.lines, data.total), linesOf(t('lineage.cells'), data.lines, page));
}

function rate(data, page) {
  const sum = (lines) => lines.reduce((all, line) => all + (line.amount ?? 0), 0);
  return h('div', null,
    h('p', { class: 'sum' }, `${number(sum(data.numerator))} ÷ ${number(sum(data.denominator))} = ${percent(data.value, 2)}`),
    linesOf(t('lineage.above'), data.numerator, page),
    linesOf(t('lineage.below'), data.denominator, page));
}

// Money has two decimals; added up in hundredths, so that no fraction of a computer's is shown.
const sumIn = (lines) => lines.reduce((all, line) => all + Math.round(100 * (line.amount ?? 0)), 0) / 100;

function sumOf(lines, total) {
  const sum = sumIn(lines);
  return h('p', { class: `sum ${sum === (total ?? 0) ? 'good' : 'bad'}` }, t(sum === (total ?? 0) ? 'lineage.sum' : 'lineage.differs', { sum: number(sum), total: number(total), n: lines.length }));
}

function linesOf(title, lines, page) {
  if (lines.length === 0)
    return h('div', null, h('h3', null, title), empty(t('lineage.none')));
  const names = new Map(page.report.localities.map((one) => [one.code, one.name]));
  return h('div', null,
    h('h3', null, title),
    table(title, [t('board.locality'), { text: t('lineage.amount'), kind: 'number' }, t('lineage.cell'), t('lineage.upload'), t('lineage.hash')], lines.map((line) => [
      `${names.get(line.locality) ?? ''} ${line.locality}`,
      line.amount === null ? 'N/A' : number(line.amount),
      h('span', null, line.cell, line.period !== page.period && h('small', null, ` ${line.period}`)),
      page.canManage ? saveButton(line.submissionId, `submissions/${line.locality}/${line.period}/${line.submissionId}/original`, `${line.submissionId}.xlsx`, 'link') : h('code', null, line.submissionId),
      h('code', { title: line.sha256 }, line.sha256.slice(0, 12)),
    ])));
}

/** The dialog for a figure of the nation: what each province adds. */
export async function openNationLineage(page, code) {
  const { report, form } = page;
  const figure = figureOf(report, form, code);
  const body = h('div', null, loading());
  openDialog(figure.name, t('close'), body).classList.add('wide');
  try {
    const { data } = await get(`${page.path}/lineage?indicator=${encodeURIComponent(code)}`);
    fill(body, h('p', { class: 'figure-value' }, figure.value, ' ', h('small', null, figure.unit)), provincesOf(data, page, code));
  } catch (error) {
    fill(body, failure(error));
  }
}

function provincesOf(data, page, code) {
  const name = (line) => h('a', { href: `#/province/${line.province}/${page.period}/figures` }, page.form.text(line.name));
  return page.form.isRate(code)
    ? table(t('lineage.provinces'), [t('nation.province'), { text: t('lineage.above'), kind: 'number' }, { text: t('lineage.below'), kind: 'number' }], data.lines.map((line) => [name(line), number(line.numerator), number(line.denominator)]))
    : h('div', null, sumOf(data.lines, data.total), table(t('lineage.provinces'), [t('nation.province'), { text: t('lineage.amount'), kind: 'number' }, t('files.fingerprint')], data.lines.map((line) => [name(line), number(line.amount), h('code', null, (line.inputsHash ?? '').slice(0, 12))])));
}
