// Makes elements. Data become text nodes only: nothing here parses markup.

/** An element with attributes, listeners (`onclick`) and children: nodes, texts, lists of them; null and false are omitted. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false)
    return;
  if (name.startsWith('on'))
    element.addEventListener(name.slice(2), value);
  else
    element.setAttribute(name, value === true ? '' : String(value));
}

/** Replaces the children of an element. */
export function fill(element, ...children) {
  element.replaceChildren(...h('div', null, ...children).childNodes);
  return element;
}

/** Announces a text to screen readers without moving the focus. */
export function announce(text) {
  document.getElementById('live').textContent = text;
}

/** A table with a caption; `columns` are headings or `{ text, kind }`, where kind `number` aligns to the right. The first cell of a row is its heading. */
export function table(caption, columns, rows, attributes) {
  const kinds = columns.map((column) => column.kind ?? null);
  return h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption, ...attributes },
    h('table', null,
      h('caption', { class: 'only-read' }, caption),
      h('thead', null, h('tr', null, columns.map((column) => h('th', { scope: 'col', class: column.kind }, column.text ?? column)))),
      h('tbody', null, rows.map((row) => rowOf(row, kinds)))));
}

/** A row of such a table. */
export function rowOf(cells, kinds, attributes) {
  return h('tr', attributes, cells.map((cell, i) => h(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row', class: kinds[i] } : { class: kinds[i] }, cell)));
}

/** A dialog with a title; it is shown at once, and removed when it is closed. */
export function openDialog(title, close, ...children) {
  const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', onclose: () => dialog.remove() },
    h('div', { class: 'dialog-head' },
      h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, close)),
    h('div', { class: 'dialog-body' }, ...children));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A progress bar; its number is shown beside it. */
export function meter(label, value, text) {
  const bar = h('div', { class: 'meter-bar' });
  bar.style.width = `${Math.round(100 * Math.min(1, Math.max(0, value ?? 0)))}%`;
  return h('div', { class: 'meter' },
    h('span', { class: 'meter-label' }, label),
    h('strong', { class: 'meter-value' }, text),
    h('div', { class: 'meter-track', 'aria-hidden': 'true' }, bar));
}
