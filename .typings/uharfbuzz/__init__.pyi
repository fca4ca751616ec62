# uharfbuzz is a compiled module without type information: every name of it is Any here.
from typing import Any

def __getattr__(name: str) -> Any: ...
