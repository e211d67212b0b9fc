// Texts in the chosen language, with figures and days in its format.

const Remembered = 'language';
const texts = {};
let current = startLanguage();

function startLanguage() {
  const remembered = localStorage.getItem(Remembered);
  if (remembered === 'zh' || remembered === 'en')
    return remembered;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** Reads the texts of both languages, so that switching is instant. */
export async function loadTexts() {
  for (const one of ['zh', 'en'])
    texts[one] = await (await fetch(`text.${one}.json`)).json();
}

/** `zh` or `en`. */
export const language = () => current;

/** Chooses the language, for this visit and the next ones. */
export function setLanguage(one) {
  current = one;
  localStorage.setItem(Remembered, one);
}

/** The text of a key; `{name}` in it is replaced by a value. */
export function t(key, values) {
  const text = texts[current][key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** The name of a period, `2009-Q1`. */
export function periodName(period) {
  const [year, part = 'year'] = period.split('-');
  return t(`period.${part}`, { year });
}

/** A text in both languages, in the chosen one. */
export const pick = (text) => (text ? text[current] : '');

const locale = () => (current === 'zh' ? 'zh-CN' : 'en-GB');

/** A figure; a dash where it is unknown. */
export const number = (value, digits = 2) =>
  (value === null || value === undefined ? '—' : new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value));

/** A fraction as percent. */
export const percent = (value, digits = 1) =>
  (value === null || value === undefined ? '—' : new Intl.NumberFormat(locale(), { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));

/** A difference with its sign, which does not depend on a colour. */
export function signed(value, format) {
  if (value === null || value === undefined)
    return '—';
  return format(Math.abs(value)) === format(0) ? '±0' : `${value > 0 ? '▲' : '▼'} ${format(Math.abs(value))}`;
}

/** A day of China, `2009-04-07`. */
export const day = (text) =>
  (text ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`)) : '—');

/** An instant, as clocks in China show it. */
export const instant = (text) =>
  (text ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(text)) : '—');

/** Days from one day to another; negative for a past day. */
export const daysBetween = (from, to) => Math.round((new Date(`${to}T00:00:00Z`) - new Date(`${from}T00:00:00Z`)) / 86_400_000);

/** A file's size. */
export const size = (bytes) => (bytes < 1024 * 1024 ? `${number(bytes / 1024, 0)} KB` : `${number(bytes / 1024 / 1024, 1)} MB`);
