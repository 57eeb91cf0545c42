"""Reading one object on a worker: its bytes as they were listed, or why not."""

import os
from pathlib import Path
from typing import Any

from perftable.cluster.orders import Entry, is_url
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.opening import MAX_FILE, read_bytes, require_at_most

VANISHED = Phrase(
    "列出后文件已不存在，未检查；请确认文件存在且各台机器均可读取后重新运行。",
    "it was listed and is gone, or this worker cannot see it, and was not checked; see that it is"
    " there for every worker and run again.",
)
CHANGED = Phrase(
    "列出后文件有改动，未检查；请重新运行。",
    "it changed after it was listed and was not checked; run again.",
)
UNFETCHED = Phrase(
    "无法读取（{error}），未检查；请重新运行。",
    "it cannot be fetched ({error}) and was not checked; run again.",
)
NO_DRIVER = Phrase(
    "{scheme}:// 需要另外的包（{error}）；请在本机和每台工作机上安装，例如 pip install {package}。",
    "{scheme}:// needs another package ({error}); install it here and on every worker:"
    " pip install {package}.",
)
NO_SCHEME = Phrase(
    "不支持 {scheme}:// 地址；可用 s3://、abfs://、hdfs://、https:// 或本机文件夹等。",
    "there are no addresses with {scheme}://; s3://, abfs://, hdfs://, https:// and others are read,"
    " and folders of this machine.",
)
_DRIVERS = {
    "s3": "s3fs", "s3a": "s3fs", "abfs": "adlfs", "abfss": "adlfs", "az": "adlfs", "gs": "gcsfs",
    "gcs": "gcsfs", "hdfs": "pyarrow", "oss": "ossfs", "http": "aiohttp", "https": "aiohttp",
}  # fmt: skip
_LONGEST = 200


class NoDriver(Exception):  # noqa: N818 - a package is missing
    """What reads such addresses is not installed, or there is no such thing."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.en)
        self.reason = reason


def store(url: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it. Raises `NoDriver`.

    Who one is there says the environment (AWS_…, FSSPEC_…), never the address.
    """
    from fsspec.core import url_to_fs

    scheme = url.partition("://")[0]
    try:
        system, path = url_to_fs(url, use_listings_cache=False)
    except ValueError:
        raise NoDriver(NO_SCHEME.filled(scheme=scheme)) from None
    except ImportError as error:
        said = {"scheme": scheme, "error": short(error), "package": _DRIVERS.get(scheme, scheme)}
        raise NoDriver(NO_DRIVER.filled(**said)) from None
    return system, path


def version_of(info: dict[str, Any]) -> str | None:
    """Return what changes with the content: a store's ETag, else a time; None if it tells none."""
    for name in ("ETag", "etag", "mtime", "LastModified", "last_modified"):
        if info.get(name):
            return str(info[name]).removeprefix("W/").strip('"')
    return None


def read(entry: Entry, place: str) -> bytes | Phrase:
    """Return the bytes of an object that is as it was listed, or the reason why there are none."""
    try:
        if is_url(place):
            return _fetched(entry, place)
        status = os.stat(place)
        if entry.size is not None and entry.size != status.st_size:
            return CHANGED
        if entry.version is not None and entry.version != str(status.st_mtime_ns):
            return CHANGED
        return read_bytes(Path(place))
    except FileNotFoundError:
        return VANISHED
    except NoDriver as error:
        return error.reason
    except UnreadableFile as refusal:
        return refusal.spoken
    except Exception as error:  # of a store, whatever it raises
        return UNFETCHED.filled(error=short(error))


def _fetched(entry: Entry, place: str) -> bytes | Phrase:
    system, path = store(place)
    info = system.info(path)
    size, version = info.get("size"), version_of(info)
    if entry.size is not None and size is not None and size != entry.size:
        return CHANGED
    if None not in (entry.version, version) and version != entry.version:
        return CHANGED
    if size is None:  # it is streamed, and may have no end
        with system.open(path, "rb") as stream:
            data: bytes = stream.read(MAX_FILE + 1)
    else:
        require_at_most(size)
        data = system.cat_file(path)
        if len(data) != size and not place.startswith("http"):  # which may have packed it
            return CHANGED
    require_at_most(len(data))
    return data


def short(error: BaseException) -> str:
    """Return an error of another's in a few words, on one line."""
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text.rstrip(": ")[:_LONGEST]
