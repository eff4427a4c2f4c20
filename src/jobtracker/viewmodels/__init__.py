"""Qt item models, commands and undo: QtCore and QtGui, no widgets."""
