# Prints as JSON what openpyxl reads of workbooks: numbers and texts by cell, comments, and which cells have a validation. The files are the arguments.
import json
import sys

import openpyxl


def sheet_of(sheet):
    cells, comments = {}, {}
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        if cell.value is not None and cell.data_type in 'ns':
            cells[cell.coordinate] = cell.value
        if getattr(cell, 'comment', None):
            comments[cell.coordinate] = cell.comment.text
    validated = [ranges.coord for rule in sheet.data_validations.dataValidation for ranges in rule.sqref.ranges]
    return {'name': sheet.title, 'cells': cells, 'comments': comments, 'validated': validated}


json.dump([[sheet_of(sheet) for sheet in openpyxl.load_workbook(file)] for file in sys.argv[1:]], sys.stdout)
