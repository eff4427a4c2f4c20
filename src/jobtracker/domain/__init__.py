"""Plain frozen values and the rules about them: standard library only, no I/O."""
