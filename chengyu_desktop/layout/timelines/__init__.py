"""Timeline layouts, one module each."""
