"""resvg as a whole process: run_resvg.py PAGE.svg OUTPUT.png DPI

Our pages are outlines, so it need not look for fonts.
"""

import os
import sys

import resvg_py

source, output, dpi = sys.argv[1:]
png = resvg_py.svg_to_bytes(svg_path=source, dpi=float(dpi), skip_system_fonts=True)
with open(output, "wb") as file:
    file.write(png)
os._exit(0)
