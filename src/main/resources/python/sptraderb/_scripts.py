"""Scripts of the first generation of components: environment variables in, stdout with markers out."""

import os
import sys

from sptraderb._source import compiled

#: file -> (source text, code)
_codes = {}


def run(text, file, environment, write):
    """Runs a script as `__main__`, with `environment` as `os.environ` and stdout going to `write`.

    Raises what the script raises; SystemExit only when it says that something went wrong.
    """
    code = _code(text, file)
    main = type(sys)("__main__")
    main.__file__ = file
    before = os.environ, sys.stdout, sys.argv, sys.modules.get("__main__")
    os.environ, sys.stdout, sys.argv, sys.modules["__main__"] = environment, _stdout(write), [file], main
    try:
        exec(code, main.__dict__)
    except SystemExit as error:
        if error.code not in (None, 0):
            raise
    finally:
        os.environ, sys.stdout, sys.argv, sys.modules["__main__"] = before


def _code(text, file):
    known = _codes.get(file)
    if known is None or known[0] != text:
        known = _codes[file] = (text, compiled(text, file))
    return known[1]


def _stdout(take):
    class Stdout(sys.stdout):
        """As the log, but with an end of its own."""

        @staticmethod
        def write(text):
            take(text)
            return len(text)

        @staticmethod
        def writelines(lines):
            for line in lines:
                take(line)

    return Stdout
