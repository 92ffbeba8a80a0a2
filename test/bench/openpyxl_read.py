"""Reads many filled forms with openpyxl, the yardstick: usage openpyxl_read.py FOLDER

Every cell of every sheet, and from the table sheets the fields of a filing by code and header. Prints {"files",
"wallMs", "cpuMs", "peakMB", "cells", "entries"} as JSON; importing the library is not timed.
"""

import json
import os
import resource
import sys
import time

from openpyxl import load_workbook

CODES = ("指标代码", "项目编号", "任务代码")


def read_table(rows):
    """Code → header → value, below the row that holds one of the code headers."""
    for index, row in enumerate(rows):
        code = next((name for name in CODES if name in row), None)
        if code is None:
            continue
        column = row.index(code)
        return {line[column]: dict(zip(row, line)) for line in rows[index + 1 :] if line[column] is not None}
    return {}


def read_form(path):
    workbook = load_workbook(path, data_only=True)
    cells = 0
    entries = 0
    for sheet in workbook.worksheets:
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        cells += sum(value is not None for row in rows for value in row)
        entries += sum(len(fields) for fields in read_table(rows).values())
    return cells, entries


def main(folder):
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".xlsx"))
    wall, cpu = time.perf_counter(), time.process_time()
    cells = entries = 0
    for path in paths:
        of_file = read_form(path)
        cells += of_file[0]
        entries += of_file[1]
    print(
        json.dumps(
            {
                "files": len(paths),
                "wallMs": (time.perf_counter() - wall) * 1000,
                "cpuMs": (time.process_time() - cpu) * 1000,
                "peakMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "cells": cells,
                "entries": entries,
            }
        )
    )


main(sys.argv[1])
