// The labels of figures, which reports identify by code.

import { pick } from './text.js';

const forms = new Map();

/** The form of an edition. */
export async function loadForm(edition) {
  if (!forms.has(edition))
    forms.set(edition, fetch(`forms/${edition}.json`).then((response) => response.json()).then(describe));
  return forms.get(edition);
}

function describe(form) {
  const indicators = new Map(form.indicators.map((one) => [one.code, one]));
  const rates = new Map(form.rates.map((one) => [one.code, one]));
  const items = new Map(form.codeLists.flatMap((list) => list.items.map((item) => [item.code, item.label])));
  return {
    ...form,
    text: pick,
    isRate: (code) => rates.has(code),
    indicator: (code) => indicators.get(code) ?? null,
    nameOf: (code) => pick((indicators.get(code) ?? rates.get(code))?.label) || code,
    unitOf: (code) => pick(indicators.get(code)?.unit),
    answer: (code) => pick(items.get(code)) || code,
  };
}
