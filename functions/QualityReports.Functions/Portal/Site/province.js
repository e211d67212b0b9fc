// A province in a period: its state and its report. One page with several views, which share their data.

import { get } from './api.js';
import { boardView } from './board.js';
import { changesView, chartsView } from './charts.js';
import { fill, h, meter } from './dom.js';
import { figuresView, keyFigures } from './figures.js';
import { loadForm } from './form.js';
import { filesView, manageView } from './manage.js';
import { empty, failure, loading, periodPicker, windowOf } from './parts.js';
import { instant, number, percent, periodName, pick, t } from './text.js';
import { watch } from './watch.js';

const Views = ['overview', 'board', 'figures', 'charts', 'changes', 'files', 'manage'];

/** The page of a province. */
export async function provincePage({ me }, province, period, view = 'overview') {
  const { today, periods } = (await get('periods')).data;
  const current = period ?? startPeriod(periods);
  const path = `provinces/${province}/${current}`;
  const canManage = me.roles.some((role) => role.role === 'province' && role.area === province);
  const [title, head, body] = [h('h1', null, province), h('div', null), h('div', { class: 'view' }, loading())];
  const page = { province, period: current, path, today, canManage, board: null, report: null, form: null, again: () => watching.again() };
  let shown = null;
  let first;
  const known = new Promise((resolve) => { first = resolve; });
  const watching = watch(path, {
    onData: async (board) => {
      try {
        page.report = await reportOf(board, page);
        page.board = board;
        page.form ??= await loadForm(board.window.edition);
      } catch (error) {
        return first(error) ?? fill(head, failure(error, () => watching.again()));
      }
      fill(title, pick(board.areaName), ' ', h('small', null, periodName(current)));
      fill(head, headOf(page));
      shown = drawView(body, view, page, shown);
      first(null);
    },
    onError: (error) => first(error) ?? fill(head, failure(error, () => watching.again())),
    isBusy: (board) => board.localities.some((one) => one.processing > 0),
  });
  const error = await known;
  if (error) {
    watching.stop();
    throw error;
  }
  return {
    title: `${pick(page.board.areaName)} ${periodName(current)}`,
    leave: watching.stop,
    node: h('div', { class: 'page wide' },
      me.roles.some((role) => role.role === 'nation') && h('p', { class: 'over' }, h('a', { href: `#/nation/${current}` }, t('nation.back'))),
      h('div', { class: 'title-row' }, title, periodPicker(periods, current, (one) => { location.hash = `#/province/${province}/${one}/${view}`; })),
      head,
      tabsOf(`#/province/${province}/${current}`, Views.filter((one) => one !== 'manage' || canManage), view),
      body),
  };
}

/** The default period: the one whose returns are due, else the newest whose window has begun. */
export const startPeriod = (periods) =>
  (periods.find((one) => ['timely', 'late', 'overdue'].includes(one.phase)) ?? periods.find((one) => one.phase !== 'notOpen') ?? periods[0]).period;

/** The views of a page as links. */
export const tabsOf = (base, views, current) => h('nav', { class: 'tabs', 'aria-label': t('tabs.label') },
  views.map((one) => h('a', { href: `${base}/${one}`, 'aria-current': one === current ? 'page' : null }, t(`tab.${one}`))));

// The report is read again only for another version.
async function reportOf(board, page) {
  if (!board.report)
    return null;
  return page.board?.report?.inputsHash === board.report.inputsHash ? page.report : (await get(`${page.path}/report.json`)).data;
}

// A view with an input redraws itself, so that the text is kept.
function drawView(body, view, page, shown) {
  if (shown?.renew) {
    shown.renew(page);
    return shown;
  }
  const made = { overview, board: boardView, figures: figuresView, charts: chartsView, changes: changesView, files: filesView, manage: manageView }[view]?.(page) ?? { node: empty(t('page.none')) };
  fill(body, made.node);
  return made;
}

function headOf({ board, today }) {
  const { report, coverage } = board;
  return h('div', { class: 'panel head' },
    windowOf(board.window, today),
    h('div', { class: 'meters' },
      meter(t('meter.completeness'), coverage.completeness, `${percent(coverage.completeness)} · ${coverage.submitted} / ${coverage.required}`),
      meter(t('meter.timeliness'), coverage.timeliness, `${percent(coverage.timeliness)} · ${coverage.onTime} / ${coverage.required}`)),
    h('p', { class: 'soft' }, report
      ? t('report.line', { status: t(`report.${report.status}`), version: report.version, built: instant(report.builtAt), submitted: report.submitted, required: report.required })
      : t('report.none')));
}

function overview(page) {
  const { board, report } = page;
  return {
    node: h('div', null,
      countsOf(board.coverage, `#/province/${page.province}/${page.period}/board`),
      report ? keyFigures(page) : empty(t('report.none'), t('report.none.text')),
      missingOf(page)),
  };
}

const countsOf = (coverage, href) => h('ul', { class: 'state-counts' },
  [['accepted', coverage.submitted - coverage.late - coverage.nil], ['nil', coverage.nil], ['late', coverage.late], ['invalid', coverage.invalid], ['missing', coverage.missing]]
    .map(([state, n]) => h('li', { class: state }, h('a', { href }, h('strong', null, number(n)), h('span', null, t(`state.${state}`))))));

function missingOf({ board, report, form }) {
  const missing = board.localities.filter((one) => ['missing', 'invalid'].includes(one.state));
  return h('section', { class: 'panel', 'aria-labelledby': 'missing' },
    h('h2', { id: 'missing' }, t('missing.title')),
    missing.length === 0
      ? empty(t('missing.none'))
      : h('div', null,
        report && h('ul', { class: 'estimates' }, report.estimates.filter((one) => one.share !== null).map((one) =>
          h('li', null, t('missing.share', { share: percent(one.share), figure: form.nameOf(one.indicator) })))),
        h('ul', { class: 'people' }, missing.map((one) => h('li', null, h('strong', null, one.name), ' ', h('small', null, one.code), h('span', null, one.contact ?? t('missing.nobody')))))));
}
