"""Writes the exported cells with openpyxl, the yardstick: usage openpyxl_write.py CELLS.json OUT.xlsx

Prints {"wallMs", "cpuMs", "peakMB", "startMB"} as JSON. Reading the JSON is not timed.
"""

import json
import resource
import sys
import time

import openpyxl
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

LINE = Side(style="thin", color="FFBFBFBF")
BORDER = Border(top=LINE, left=LINE, bottom=LINE, right=LINE)
PAPER = {"A3": 8, "A4": 9}


def solid(color):
    return PatternFill("solid", fgColor="FF" + color)


def register(workbook, look):
    """The style as openpyxl stores it on a cell; sharing it is the fastest way that the library has."""
    cell = workbook.worksheets[0].cell(1, 1)
    cell.font = Font(
        name=look["font"],
        size=look["size"],
        bold=look.get("bold", False),
        italic=look.get("italic", False),
        color="FF" + look["color"] if "color" in look else None,
    )
    indent = look["indent"]
    cell.alignment = Alignment(
        vertical="top" if look.get("vertical") == "top" else "center",
        horizontal="left" if indent else look.get("horizontal"),
        indent=indent,
        wrap_text=look.get("wrap"),
    )
    cell.fill = solid(look["fill"]) if "fill" in look else PatternFill()
    cell.border = BORDER if look.get("border") else Border()
    cell.protection = Protection(locked=look.get("locked", True))
    cell.number_format = look["format"] or "General"
    style = cell._style
    cell._style = type(style)()
    return style


def write_cells(sheet, cells, styles):
    for row, column, style, *content in cells:
        cell = sheet.cell(row, column)
        cell._style = styles[style]
        if len(content) == 2:
            cell.value = "=" + content[1]
        elif content:
            cell.value = content[0]
            if isinstance(content[0], str):
                cell.data_type = "s"


def add_validation(sheet, entry):
    prompt, error = entry["prompt"], entry["error"]
    validation = DataValidation(
        type=None if entry["kind"] == "any" else entry["kind"],
        formula1=entry["formula"],
        allow_blank=True,
        showInputMessage=prompt["text"] != "",
        promptTitle=prompt["title"],
        prompt=prompt["text"],
        showErrorMessage=entry["kind"] != "any",
        errorStyle=error["style"],
        errorTitle=error["title"],
        error=error["text"],
        sqref=entry["ref"],
    )
    sheet.add_data_validation(validation)


def set_up_print(sheet, set_up):
    sheet.page_setup.paperSize = PAPER[set_up["paper"]]
    sheet.page_setup.orientation = set_up["orientation"]
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if set_up.get("onePage") else 0
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    if set_up["titleRows"]:
        sheet.print_title_rows = f"{set_up['titleRows']['first']}:{set_up['titleRows']['last']}"
    sheet.oddFooter.center.text = "— &P —"
    if "header" in set_up:
        sheet.oddHeader.center.text = set_up["header"]


def write_sheet(workbook, model, styles):
    sheet = workbook.create_sheet(model["name"])
    if model["hidden"]:
        sheet.sheet_state = "veryHidden"
    if model["tabColor"]:
        sheet.sheet_properties.tabColor = "FF" + model["tabColor"]
    for letters, width in model["widths"]:
        sheet.column_dimensions[letters].width = width
    for row, height in model["heights"]:
        sheet.row_dimensions[row].height = height
    write_cells(sheet, model["cells"], styles)
    for block in model["merges"]:
        sheet.merge_cells(block)
    for entry in model["validations"]:
        add_validation(sheet, entry)
    for entry in model["conditionalFormats"]:
        fill = PatternFill(bgColor="FF" + entry["fill"]) if entry["fill"] else None
        rule = FormulaRule([entry["formula"]], fill=fill, font=Font(bold=True) if entry["bold"] else None)
        sheet.conditional_formatting.add(entry["ref"], rule)
    sheet.freeze_panes = model["freeze"]
    sheet.auto_filter.ref = model["filter"]
    sheet.sheet_view.showGridLines = model["gridLines"]
    if model["protected"]:
        sheet.protection.enable()
        for allowed in ("formatCells", "formatColumns", "formatRows", "sort", "autoFilter"):
            setattr(sheet.protection, allowed, False)
    set_up_print(sheet, model["print"])


def write_workbook(model, output):
    workbook = openpyxl.Workbook()
    workbook.properties.title = model["title"]
    workbook.properties.subject = model["subject"]
    styles = [register(workbook, look) for look in model["styles"]]
    workbook.remove(workbook.worksheets[0])
    for sheet in model["sheets"]:
        write_sheet(workbook, sheet, styles)
    for entry in model["names"]:
        sheet = entry["sheet"].replace("'", "''")
        first, _, last = entry["ref"].partition(":")
        ref = ":".join(openpyxl.utils.absolute_coordinate(part) for part in (first, last) if part)
        workbook.defined_names.append(DefinedName(entry["name"], attr_text=f"'{sheet}'!{ref}"))
    workbook.calculation.fullCalcOnLoad = True
    workbook.save(output)


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = json.load(file)
    start = megabytes()
    wall, cpu = time.perf_counter(), time.process_time()
    write_workbook(model, sys.argv[2])
    result = {
        "wallMs": (time.perf_counter() - wall) * 1000,
        "cpuMs": (time.process_time() - cpu) * 1000,
        "startMB": start,
        "peakMB": megabytes(),
        "version": openpyxl.__version__,
    }
    print(json.dumps(result))


main()
