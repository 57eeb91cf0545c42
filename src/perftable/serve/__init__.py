"""The page for those who have no terminal: files in, verdicts and what an office sends back out.

bottle and waitress, not starlette and uvicorn: two packages of pure Python without any of their own,
which an office can carry to a machine without network; the checks are no coroutines, and threads
wait for them as well as an event loop does. waitress takes a request in whole before a thread is
given to it (nobody holds one by sending slowly), refuses what is too long before it is read, and
limits headers, connections and idle ones by itself. Files come one a request, as they are: there
is no multipart parser that could be fooled.

What protects whom (each point has its test in tests/serve/):

- Nobody but who was given the address gets in: a key of the run is part of it. There is no cookie,
  which another program on the same machine, at another port, would be sent too.
- No other page can act in a user's name: it does not know the key; what changes anything asks for a
  second token, for the page's own `Origin`, and for a content type that forms cannot send.
- A name that is made to point here (DNS rebinding) is refused by the `Host` header.
- Uploads never choose a path: they lie under numbers, their names are only shown. They are read in
  processes that are killed when their time is over.
- Pages load nothing from elsewhere and run no script but ours; a report made from a submission is
  shown in a sandbox, as if it were another site's.
- Everything lies in one folder, which goes with the run, however that ends.
"""
