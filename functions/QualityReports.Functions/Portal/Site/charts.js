// Charts of a report, each with its figures, and the changes since the version before.

import { h, table } from './dom.js';
import { empty } from './parts.js';
import { number, percent, periodName, t } from './text.js';

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The charts of a report. */
export function chartsView(page) {
  const { report, form } = page;
  if (!report)
    return { node: empty(t('report.none'), t('report.none.text')) };
  return { node: h('div', { class: 'charts' }, rankings(report, form), trend(report, form), cases(report, form), inspections(report, form)) };
}

function rankings(report, form) {
  const ranking = report.rankings?.find((one) => one.rate === 'P1');
  if (!ranking)
    return provincesChart(report, form);
  const names = new Map(report.localities.map((one) => [one.code, one.name]));
  return rateChart(t('charts.ranking', { rate: form.nameOf('P1') }), ranking.ranked.map((one) => ({ name: names.get(one.locality) ?? one.locality, ...one })), t('board.locality'));
}

const provincesChart = (report, form) => rateChart(
  t('charts.provinces', { rate: form.nameOf('P1') }),
  report.provinces.filter((one) => one.rates.P1 !== null && one.rates.P1 !== undefined).map((one) => ({ name: form.text(one.name), value: one.rates.P1 })).sort((a, b) => b.value - a.value),
  t('nation.province'));

function rateChart(title, rows, heading) {
  if (rows.length === 0)
    return panel(title, empty(t('charts.none')));
  const least = Math.max(0, Math.floor(10 * Math.min(...rows.map((row) => row.value)) - 0.5) / 10);
  return chart(title, 'bar', { labels: rows.map((row) => row.name), datasets: [bars(rows.map((row) => row.value), 0)] },
    { indexAxis: 'y', scales: { x: { min: least, max: 1, ticks: { callback: (value) => percent(value, 0) } }, y: { ticks: { autoSkip: false } } } },
    table(title, [heading, { text: t('figures.value'), kind: 'number' }], rows.map((row) => [row.name, row.numerator === undefined ? percent(row.value) : `${percent(row.value)} (${number(row.numerator)} / ${number(row.denominator)})`])),
    Math.max(12, 1.5 * rows.length + 4));
}

function trend(report, form) {
  const title = t('charts.trend');
  const codes = report.trend[0]?.rates.map((rate) => rate.code) ?? [];
  const valueOf = (point, code) => point.rates.find((rate) => rate.code === code)?.value ?? null;
  return chart(title, 'line',
    { labels: report.trend.map((point) => periodName(point.period)), datasets: codes.map((code, i) => line(form.nameOf(code), report.trend.map((point) => valueOf(point, code)), i)) },
    { scales: { y: { ticks: { callback: (value) => percent(value, 0) } } }, plugins: { legend: { display: true, position: 'bottom', labels: { usePointStyle: true } } } },
    table(title, [t('period'), ...codes.map((code) => ({ text: form.nameOf(code), kind: 'number' }))], report.trend.map((point) => [periodName(point.period), ...codes.map((code) => percent(valueOf(point, code)))])),
    20);
}

function cases(report, form) {
  const rows = report.lists.cases.filter((one) => one.cases > 0).sort((a, b) => b.cases - a.cases);
  return categories(t('charts.cases'), rows, form, [['charts.open', 'open'], ['charts.closed', 'closed'], ['charts.transferred', 'transferred']], ['charts.value', 'value']);
}

function inspections(report, form) {
  const rows = report.lists.inspections.filter((one) => one.batches > 0).map((one) => ({ ...one, passed: one.batches - one.failed })).sort((a, b) => b.batches - a.batches);
  return categories(t('charts.inspections'), rows, form, [['charts.passed', 'passed'], ['charts.failed', 'failed']], null);
}

function categories(title, rows, form, parts, more) {
  if (rows.length === 0)
    return panel(title, empty(t('charts.none')));
  const columns = [...parts, ...(more ? [more] : [])];
  return chart(title, 'bar',
    { labels: rows.map((row) => form.answer(row.category)), datasets: parts.map(([key, property], i) => ({ ...bars(rows.map((row) => row[property]), i), label: t(key), ...(property === 'failed' ? { backgroundColor: style('--bad') } : {}) })) },
    { indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true, ticks: { autoSkip: false } } }, plugins: { legend: { display: true, position: 'bottom' } } },
    table(title, [t('charts.category'), ...columns.map(([key]) => ({ text: t(key), kind: 'number' }))], rows.map((row) => [form.answer(row.category), ...columns.map(([, property]) => number(row[property]))])),
    1.5 * rows.length + 6);
}

const bars = (data, i) => ({ data, backgroundColor: style(`--chart-${i + 1}`), borderRadius: 3, maxBarThickness: 18 });

const line = (label, data, i) => ({ label, data, borderColor: style(`--chart-${i + 1}`), backgroundColor: style(`--chart-${i + 1}`), pointStyle: ['circle', 'rect', 'triangle'][i % 3], pointRadius: 5, borderDash: [[], [6, 4], [2, 3]][i % 3], spanGaps: true });

function chart(title, type, data, options, figures, height) {
  const canvas = h('canvas', { role: 'img', 'aria-label': t('charts.label', { title }) });
  const box = h('div', { class: 'chart-box' }, canvas);
  box.style.height = `${height}rem`;
  // It measures its box, which must be on the page first.
  requestAnimationFrame(() => canvas.isConnected && new Chart(canvas, {
    type,
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      color: style('--ink'),
      borderColor: style('--line'),
      font: { family: style('--font') },
      ...options,
      scales: Object.fromEntries(Object.entries(options.scales).map(([axis, scale]) => [axis, { grid: { color: style('--line') }, ...scale, ticks: { color: style('--ink'), ...scale.ticks } }])),
      plugins: { legend: { display: false }, ...options.plugins },
    },
  }));
  return panel(title, box, h('details', null, h('summary', null, t('charts.figures')), figures));
}

const panel = (title, ...rest) => h('section', { class: 'panel chart' }, h('h2', null, title), ...rest);

/** The changes since the version before, and the warnings that still apply. */
export function changesView(page) {
  const { board, report, form } = page;
  const warned = board.localities.filter((one) => one.warnings > 0).sort((a, b) => b.warnings - a.warnings);
  return {
    node: h('div', null,
      h('h2', null, t('warnings.title')),
      warned.length === 0 ? empty(t('warnings.none')) : table(t('warnings.title'), [t('board.locality'), { text: t('board.warnings'), kind: 'number' }, t('board.contact')],
        warned.map((one) => [`${one.name} ${one.code}`, number(one.warnings), one.contact ?? '—'])),
      h('h2', null, t('changes.title')),
      !report || report.changes.length === 0 ? empty(t('changes.none')) : changesTable(report, form)),
  };
}

function changesTable(report, form) {
  const names = new Map(report.localities.map((one) => [one.code, one.name]));
  const shown = (value) => (typeof value === 'number' ? number(value) : value === true ? t('yes') : value === false ? t('no') : value ?? '—');
  return table(t('changes.title'), [t('board.locality'), t('figures.figure'), { text: t('changes.old'), kind: 'number' }, { text: t('changes.new'), kind: 'number' }, t('changes.by')],
    report.changes.map((one) => [`${names.get(one.locality) ?? ''} ${one.locality}`, `${one.indicator} ${form.nameOf(one.indicator)}`, shown(one.old), shown(one.new), h('code', null, one.submissionId ?? '—')]));
}
