"""Worker processes that map a function over inputs; one may die without the others.

A pool of `concurrent.futures` fails as a whole when one of its processes is killed, and leaves them
running when it is killed itself. Here each worker has a pipe of its own: its end means that the
process at the other end is gone, and nothing is shared that a dying process could hold.
"""

from __future__ import annotations

import gc
import multiprocessing
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


def map_in_order(
    task: Callable[[In], Iterable[Out]], inputs: Iterable[In], count: int
) -> Iterator[tuple[In, list[Out]]]:
    """Yield each input with the outputs that the task yields for it, in the order of the inputs.

    If a worker dies, the input that it had in hand comes with the outputs given until then, and
    another process takes its place. At most twice as many inputs as workers are read ahead.

    Args:
        task: a function that can be pickled, as the inputs and the outputs must.
        inputs: read as they are needed.
        count: most processes at a time.

    Raises:
        Exception: what the task raised, when its input's turn comes.
    """
    workers = [Worker(task) for _ in range(count)]
    free: queue.SimpleQueue[Worker[In, Out]] = queue.SimpleQueue()
    for worker in workers:
        free.put(worker)

    def run(given: In) -> tuple[In, list[Out]]:
        worker = free.get()
        try:
            return given, worker.run(given)
        finally:
            free.put(worker)

    threads = ThreadPoolExecutor(count, initializer=_leave_interrupts_alone)
    pending: deque[Future[tuple[In, list[Out]]]] = deque()
    try:
        for given in inputs:
            pending.append(threads.submit(run, given))
            if len(pending) == 2 * count:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.stop()


class Worker(Generic[In, Out]):
    """A process that runs a task: started when first needed, and anew when it has died.

    Args:
        task: what it runs on each input.
    """

    def __init__(self, task: Callable[[In], Iterable[Out]]) -> None:
        self._task = task
        self._process: BaseProcess | None = None
        self._stopped = False
        self._lock = threading.Lock()  # no process is started once the worker is to stop

    def run(self, given: In) -> list[Out]:
        """Return the outputs for an input; those until its death if the process dies.

        Raises:
            Exception: what the task raised.
        """
        outputs: list[Out] = []
        try:
            self._start_if_needed()
            self._pipe.send(given)
            while not isinstance(reply := self._pipe.recv(), _End):
                outputs.append(reply)
        except (EOFError, OSError):
            self._process = None
            return outputs
        if reply.error is not None:
            raise reply.error
        return outputs

    def stop(self) -> None:
        """End the process at once; `run` then returns what it has."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _start_if_needed(self) -> None:
        with self._lock:
            if self._process is None and not self._stopped:
                spawn = multiprocessing.get_context("spawn")  # a fork would copy locks in use
                self._pipe, theirs = spawn.Pipe()
                args = (self._task, theirs, gc.get_threshold())
                process = spawn.Process(target=_serve, args=args, daemon=True)
                process.start()
                theirs.close()
                self._process = process


@dataclass(frozen=True)
class _End:
    """Comes after the last output for an input, or in its place what the task raised."""

    error: Exception | None = None


def _serve(
    task: Callable[[Any], Iterable[object]], pipe: Connection, collects: tuple[int, int, int]
) -> None:
    """Run the task on what comes through the pipe, until there is nobody at its other end.

    Garbage is collected as often as in the process that has started this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*collects)
    with suppress(EOFError, OSError):
        while True:
            given = pipe.recv()
            end = _End()
            try:
                for output in task(given):
                    pipe.send(output)
            except Exception as error:
                end = _End(error)
            pipe.send(end)


def _leave_interrupts_alone() -> None:
    """Block Ctrl-C in this thread, and so in the processes that it starts, from their first moment.

    It reaches every process of the terminal; the main thread alone is to act on it.
    """
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # to start it later would lift the block
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
