"""The version, apart so that `--version` needs to import nothing else."""

from time import time

VERSION = "0.1.0"

BEGAN = time()
"""When this process imported us: what changed on the disk since is not what runs here."""
