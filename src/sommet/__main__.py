"""``python -m sommet`` is the command ``extract``."""

from sommet.cli import main

if __name__ == "__main__":
    main()
