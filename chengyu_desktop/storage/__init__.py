"""Project files: guarded YAML, located errors, decoding to the document's structs. Knows only document."""
