"""Everything that was made, in one file to be saved: a folder for each submission."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile

from perftable.model.phrase import Lang
from perftable.serve.names import unique
from perftable.serve.products import OF_BATCH, OF_FILE
from perftable.serve.shelf import Shelf


def pack(
    shelf: Shelf,
    made: Sequence[str],
    files: Iterable[tuple[int, str, Sequence[str]]],
    lang: Lang,
) -> None:
    """Write the archive; `files` are numbers, names, and what was made of each.

    The names are those that `safe` left: none leads out of where the archive is unpacked.
    """
    taken: set[str] = set()
    with ZipFile(shelf.of_batch("archive"), "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for product in made:
            name = OF_BATCH[product].file_name(lang)
            taken.add(name.casefold())
            archive.write(shelf.of_batch(product), name)
        for number, name, products in files:
            if not products:
                continue
            folder = unique(str(PurePosixPath(name).with_suffix("")), taken)
            taken.add(folder.casefold())
            for product in products:
                own = OF_FILE[product].file_name(lang, name)
                archive.write(shelf.of_file(number, product), f"{folder}/{own}")
