"""Run a module or a program that ends with whoever asked for it, who holds a pipe to us.

One film takes a dozen programs, and each of them waits for this. So it is a file apart, and loads
nothing that it can do without.
"""

import _thread
import os
import sys


def is_program(command: list[str]) -> bool:
    """Whether it begins with a whole path: that is a program, and any other name a module."""
    return os.path.isabs(command[0])


def stop_group(leader: int) -> None:
    """Stop a process with all that it started. Raises ProcessLookupError when it is gone."""
    if sys.platform == "win32":
        import subprocess

        command = ["taskkill", "/F", "/T", "/PID", str(leader)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        import signal

        os.killpg(leader, signal.SIGKILL)


def _end_with_parent() -> None:
    # Not through sys.stdin, whose lock would be in the way when the interpreter shuts down.
    while os.read(0, 1):
        pass
    stop_group(os.getpid())


def _program(command: list[str]) -> int:
    """The exit status of a program, which has nothing to read."""
    if sys.platform == "win32":
        import subprocess

        return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
    nothing = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    started = os.posix_spawn(command[0], command, os.environ, file_actions=[nothing])
    return os.waitstatus_to_exitcode(os.waitpid(started, 0)[1])


def _module(command: list[str]) -> None:
    import runpy

    sys.argv[:] = command
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _thread.start_new_thread(_end_with_parent, ())
    given = sys.argv[1:]
    if is_program(given):
        sys.exit(_program(given))
    _module(given)
