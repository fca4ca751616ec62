"""Every field of what is selected, made from the document's structs."""
