"""Reads all .xlsx files of a folder with openpyxl; prints one line of JSON like readers.mjs."""
import json, os, resource, sys, time
import openpyxl

folder = sys.argv[1]
files = [os.path.join(folder, name) for name in os.listdir(folder)]
start = time.perf_counter()
cells = 0
for file in files:
    for sheet in openpyxl.load_workbook(file).worksheets:
        cells += sum(1 for row in sheet.iter_rows() for cell in row if cell.value is not None)
ms = (time.perf_counter() - start) * 1000
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"name": "openpyxl", "files": len(files), "cells": cells, "ms": ms, "megabytes": memory}))
