"""`python -m xunli`."""

from xunli.cli import main

main()
