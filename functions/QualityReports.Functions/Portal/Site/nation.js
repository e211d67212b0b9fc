// The nation in a period: the extent of the campaign, the reports of the provinces.

import { get } from './api.js';
import { chartsView } from './charts.js';
import { fill, h, meter, rowOf, table } from './dom.js';
import { figureOf } from './figures.js';
import { loadForm } from './form.js';
import { openLineage } from './lineage.js';
import { consolidatePart, filesView } from './manage.js';
import { empty, failure, loading, periodPicker, windowOf } from './parts.js';
import { startPeriod, tabsOf } from './province.js';
import { instant, number, percent, periodName, t } from './text.js';
import { watch } from './watch.js';

const Views = ['overview', 'provinces', 'figures', 'charts', 'files'];

/** The nation's page. */
export async function nationPage(_, period, view = 'overview') {
  const { today, periods } = (await get('periods')).data;
  const current = period ?? startPeriod(periods);
  const path = `nation/${current}`;
  const [head, body] = [h('div', null), h('div', { class: 'view' }, loading())];
  const page = { period: current, path, today, canManage: false, board: null, report: null, form: null, again: () => watching.again() };
  let first;
  const known = new Promise((resolve) => { first = resolve; });
  const watching = watch(path, {
    onData: async (board) => {
      try {
        page.report = await reportOf(board, page);
        page.board = board;
        page.form ??= await loadForm(board.window.edition);
      } catch (error) {
        return first(error);
      }
      fill(head, headOf(page));
      fill(body, ({ overview, provinces, figures, charts: (one) => chartsView(one).node, files: (one) => h('div', null, filesView(one).node, consolidatePart(one)) }[view] ?? (() => empty(t('page.none'))))(page));
      first(null);
    },
    onError: (error) => first(error) ?? fill(head, failure(error, () => watching.again())),
  });
  const error = await known;
  if (error) {
    watching.stop();
    throw error;
  }
  return {
    title: `${t('nation.title')} ${periodName(current)}`,
    leave: watching.stop,
    node: h('div', { class: 'page wide' },
      h('div', { class: 'title-row' }, h('h1', null, t('nation.title'), ' ', h('small', null, periodName(current))), periodPicker(periods, current, (one) => { location.hash = `#/nation/${one}/${view}`; })),
      head,
      tabsOf(`#/nation/${current}`, Views, view),
      body),
  };
}

async function reportOf(board, page) {
  if (!board.report)
    return null;
  return page.board?.report?.inputsHash === board.report.inputsHash ? page.report : (await get(`${page.path}/report.json`)).data;
}

function headOf({ board, report, today }) {
  const required = board.provinces.reduce((all, one) => all + one.required, 0);
  const submitted = board.provinces.reduce((all, one) => all + one.submitted, 0);
  return h('div', { class: 'panel head' },
    windowOf(board.window, today),
    h('div', { class: 'meters' },
      meter(t('meter.completeness'), required === 0 ? 0 : submitted / required, `${required === 0 ? '—' : percent(submitted / required)} · ${number(submitted)} / ${number(required)}`),
      report && meter(t('meter.timeliness'), report.coverage.timeliness, `${percent(report.coverage.timeliness)} · ${number(report.coverage.onTime)} / ${number(report.coverage.required)}`)),
    h('p', { class: 'soft' }, board.report
      ? t('report.line', { status: t(`report.${board.report.status}`), version: board.report.version, built: instant(board.report.builtAt), submitted: number(board.report.submitted), required: number(board.report.required) })
      : t('report.none')));
}

function overview(page) {
  const { report } = page;
  if (!report)
    return h('div', null, empty(t('report.none'), t('report.none.text')), consolidatePart(page));
  const campaign = [['localitiesTakingPart', 'nation.localities'], ['provincesEntirely', 'nation.entirely'], ['titlesHeld', 'nation.titles'], ['localitiesReporting', 'nation.reporting']];
  return h('div', null,
    h('ul', { class: 'campaign' }, campaign.map(([property, key]) => h('li', null, h('strong', null, number(report.campaign[property])), h('span', null, t(key))))),
    h('h2', null, t('figures.key')),
    h('ul', { class: 'figures' }, page.form.keyFigures.map((code) => figureOf(report, page.form, code)).map((figure) => h('li', null,
      h('button', { type: 'button', class: 'figure', onclick: () => openLineage(page, figure.code) },
        h('span', { class: 'figure-name' }, figure.name),
        h('strong', { class: 'figure-value' }, figure.value, ' ', h('small', null, figure.unit)),
        h('span', { class: 'figure-change' }, t('figures.before', { previous: figure.previous, change: figure.change })))))),
    requirementsOf(report));
}

const requirementsOf = (report) => h('section', { class: 'panel' },
  h('h2', null, t('nation.requirements')),
  h('ul', { class: 'campaign small' }, ['first', 'second', 'third', 'all'].map((one) => h('li', null, h('strong', null, number(report.requirements[one])), h('span', null, t(`requirement.${one}`))))));

function provinces(page) {
  const { board, report } = page;
  const kinds = [null, 'number', 'number', 'number', 'number', 'number', null];
  const figures = new Map((report?.provinces ?? []).map((one) => [one.code, one]));
  const columns = [t('nation.province'), ...['nation.coverage', 'nation.taken', 'nation.rate', 'nation.held', 'nation.candidates'].map((key) => ({ text: t(key), kind: 'number' })), t('nation.report')];
  const shown = table(t('tab.provinces'), columns, [], { class: 'scroll tall' });
  shown.querySelector('tbody').append(...board.provinces.map((one) => {
    const figure = figures.get(one.code);
    return rowOf([
      h('span', null, h('a', { href: `#/province/${one.code}/${page.period}` }, page.form.text(one.name)), figure?.takesPartEntirely && h('span', { class: 'counts' }, t('nation.whole'))),
      one.required === 0 ? '—' : percent(one.submitted / one.required, 0),
      `${one.submitted} / ${one.required}`,
      percent(figure?.rates.P1),
      number(figure?.titlesHeld),
      number(figure?.candidates),
      one.report ? `${t(`report.${one.report.status}`)} ${one.report.version}` : t('report.none'),
    ], kinds);
  }));
  return board.provinces.length === 0 ? empty(t('nation.none')) : shown;
}

function figures(page) {
  const { report, form } = page;
  if (!report)
    return empty(t('report.none'), t('report.none.text'));
  const numeric = (key) => ({ text: t(key), kind: 'number' });
  const columns = [t('figures.figure'), numeric('figures.value'), t('figures.unit'), numeric('figures.previous'), numeric('figures.change')];
  const rows = (codes) => codes.map((code) => figureOf(report, form, code)).map((figure) => [
    h('button', { type: 'button', class: 'link', onclick: () => openLineage(page, figure.code) }, h('code', null, figure.code), ' ', figure.name),
    figure.value, figure.unit, figure.previous, figure.change]);
  return h('div', null,
    h('p', { class: 'soft' }, t('figures.click')),
    h('h2', null, t('figures.rates')), table(t('figures.rates'), columns, rows(form.rates.map((rate) => rate.code))),
    h('h2', null, t('figures.sums')), table(t('figures.sums'), columns, rows(form.indicators.filter((one) => one.addsUp).map((one) => one.code))));
}
