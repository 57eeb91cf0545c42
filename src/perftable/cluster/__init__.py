"""A run on many machines: a Dask cluster reads and judges, this process lists, writes and counts.

`listing` says what there is, `packing` makes orders of it, `running` hands them to the scheduler and
`landing` writes what comes back. On a worker `work` does an order: `reading` fetches, and `apart` has
a process judge (`judging`) that may die without taking the worker along. What goes between them is in
`orders`; `sameness` says whether two machines run the same program.
"""
