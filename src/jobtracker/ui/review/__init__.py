"""The import review as the user sees it: the text on one side, what was read from it on the other."""
