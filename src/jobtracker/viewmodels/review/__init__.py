"""The import review: postings that were read, put right and decided on before any of them is kept."""
