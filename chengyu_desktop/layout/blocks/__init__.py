"""Panel block kinds, one module each: its struct, its sample and its layout."""
