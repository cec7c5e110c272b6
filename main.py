"""Starts Duizhao: no argument opens the desktop, a command is run by the command line."""

import sys

from editor.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
