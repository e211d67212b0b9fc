// Prints as JSON what ExcelJS reads of workbooks: numbers and texts by cell, comments, and which cells have a validation. The files are the arguments.
const { Workbook } = require('exceljs');

const plain = (value) => value?.richText?.map((run) => run.text).join('') ?? value?.text ?? value;
const textOf = (note) => (typeof note === 'string' ? note : note.texts.map((run) => run.text).join(''));

function sheetOf(sheet) {
  const [cells, comments] = [{}, {}];
  sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => {
    const value = cell.master === cell ? plain(cell.value) : null;
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      cells[cell.address] = value;
    if (cell.note)
      comments[cell.address] = textOf(cell.note);
  }));
  return { name: sheet.name, cells, comments, validated: Object.keys(sheet.dataValidations.model) };
}

async function main() {
  const books = [];
  for (const file of process.argv.slice(2)) {
    const book = new Workbook();
    await book.xlsx.readFile(file);
    books.push(book.worksheets.map(sheetOf));
  }
  console.log(JSON.stringify(books));
}

main();
