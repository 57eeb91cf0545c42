"""Everything that was made, in one file to be saved: as `perftable review` writes it to a folder."""

from collections.abc import Sequence
from zipfile import ZIP_DEFLATED, ZipFile

from perftable.review.entry import Entry
from perftable.review.index import index
from perftable.review.look import Look
from perftable.review.words import INDEX, OVERVIEW
from perftable.serve.products import OF_BATCH
from perftable.serve.shelf import Shelf


def pack(shelf: Shelf, made: Sequence[str], files: Sequence[tuple[int, Entry]], look: Look) -> None:
    """Write the archive; `made` are the products of the batch, `files` the numbers and their entries.

    All folders and names are such that no system takes them for something else.
    """
    book = OVERVIEW.say(look.lang) if "overview" in made else ""
    with ZipFile(shelf.of_batch("archive"), "w", ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(INDEX, index([entry for _, entry in files], (), book, look))
        for product in made:
            name = OF_BATCH[product].file_name(look.lang)
            archive.write(shelf.of_batch(product), name)
        for number, entry in files:
            for role, place in entry.written():
                archive.write(shelf.of_file(number, role), place)
