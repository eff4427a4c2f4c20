"""`python -m jobtracker`: the same as the `jobtracker` command."""

import sys

from jobtracker.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
