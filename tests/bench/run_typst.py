"""Typst as a whole process: run_typst.py PAGE.typ OUTPUT [PPI]

Python starts it as it starts our own command line; like ours it leaves without tidying up.
"""

import os
import sys

import typst

source, output, *ppi = sys.argv[1:]
typst.compile(source, output=output, format=output[-3:], ppi=float(ppi[0]) if ppi else None)
os._exit(0)
