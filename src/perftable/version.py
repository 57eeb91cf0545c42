"""The version, apart so that `--version` needs to import nothing else."""

VERSION = "0.1.0"
