"""The page on its pasteboard: what it shows, what a hand does to it with selection and placing tools."""
