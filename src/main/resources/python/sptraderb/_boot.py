"""Runs first in every context: from here on modules come from the host, and output goes to it.

`install` is called once, before any other module is loaded, with

- host: serves source texts: file(name), text(name), isPackage(name), isFolder(name); name is an absolute module name;
  and keeps compiled code of its own modules for other contexts: code(name), keepCode(name, code)
- sink: takes what is printed: write(text)
- kernels: the array maths behind pandas and numpy
- talib: the functions behind talib
"""

import marshal
import sys
from _frozen_importlib import ModuleSpec

_ROOT = "core"


def install(host, sink, kernels, talib):
    """Returns the set of file names of components that have been loaded, as tracebacks show them."""
    component_files = set()
    module_type = type(sys)

    def code_of(name, text, file):
        # compiling costs twenty times what unmarshalling does; bytes cross as Latin-1 text, the fastest way there is
        kept = host.code(name)
        if kept is not None:
            return marshal.loads(kept.encode("latin-1"))
        code = compile(text, file, "exec", dont_inherit=True)
        host.keepCode(name, marshal.dumps(code).decode("latin-1"))
        return code

    def compiled(text, file):
        from sptraderb._source import compiled

        return compiled(text, file)

    class Loader:
        """Loads the module its spec names from the host's text."""

        @staticmethod
        def create_module(spec):
            return None

        @staticmethod
        def exec_module(module):
            name = module.__spec__.name
            text = host.text(name)
            if text is not None:
                module.__file__ = file = host.file(name)
                if name == _ROOT or name.startswith(_ROOT + "."):
                    component_files.add(file)
                    code = compiled(text, file)
                else:
                    code = code_of(name, text, file)
                exec(code, module.__dict__)

    class Finder:
        """Modules of the class path and, below `core`, of the components folder. Asked before all others."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            if name.partition(".")[0] == "multiprocessing":
                raise PermissionError("processes are not available to components")
            file = host.file(name)
            if file is not None:
                return ModuleSpec(name, Loader, origin=file, is_package=host.isPackage(name))
            if name == _ROOT or name.startswith(_ROOT + ".") and host.isFolder(name):
                return ModuleSpec(name, Loader, origin=None, is_package=True)
            return None

    class Alias:
        """`base.indicator` for `core.base.indicator`: components that put their folder on sys.path. Asked last."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            full = _ROOT + "." + name
            if name.partition(".")[0] != _ROOT and (host.isFolder(full) or host.file(full) is not None):
                return ModuleSpec(name, Alias, origin=name, is_package=host.isFolder(full))
            return None

        @staticmethod
        def create_module(spec):
            full = _ROOT + "." + spec.name
            __import__(full)
            module = sys.modules[full]
            spec.loader_state = module.__spec__
            return module

        @staticmethod
        def exec_module(module):
            module.__spec__ = module.__spec__.loader_state

    class Output:
        """Stands for stdout and stderr."""

        encoding = "utf-8"
        errors = "replace"
        closed = False

        @staticmethod
        def write(text):
            sink.write(text)
            return len(text)

        @staticmethod
        def writelines(lines):
            for line in lines:
                sink.write(line)

        @staticmethod
        def flush():
            pass

        @staticmethod
        def isatty():
            return False

        @staticmethod
        def writable():
            return True

        @staticmethod
        def readable():
            return False

    sys.meta_path.insert(0, Finder)
    sys.meta_path.append(Alias)
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Output
    sys.stdin = sys.__stdin__ = None
    sys.dont_write_bytecode = True

    builtin = module_type("_sptraderb", "What the host gives to the embedded modules.")
    builtin.kernels = kernels
    builtin.talib = talib
    sys.modules["_sptraderb"] = builtin
    _refuse()
    _make_stoppable()
    return component_files


def _refuse():
    """What the sandbox refuses with an error of the host that Python cannot catch, refuses here in Python's terms."""
    import _multiprocessing_graalpy
    import _socket
    import _thread
    import posix

    def refused(what):
        def call(*args, **named):
            raise PermissionError(what + " not available to components")

        return call

    for name in ("system", "fork", "pipe"):
        setattr(posix, name, refused("other programs are"))
    for name in ("_spawn_context", "_pipe"):
        setattr(_multiprocessing_graalpy, name, refused("processes are"))
    # Components find their folder by os.path.abspath(__file__): its root is all there is.
    posix.getcwd = lambda: "/"
    posix.getcwdb = lambda: b"/"
    _thread.start_new_thread = _thread.start_joinable_thread = refused("threads are")
    for name in ("getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo"):
        setattr(_socket, name, refused("the network is"))


def _make_stoppable():
    """The interpreter checks for a stop in loops and calls of Python code, not inside these functions. Over an
    iterator without an end, such as range(10**12), they would run on: here they take its items in a Python loop."""
    import builtins

    plain = (list, tuple, set, frozenset, dict, str, bytes, type(x for x in ()))

    def items(iterable):
        for item in iterable:
            yield item

    def stoppable(function):
        def call(*args, **named):
            if len(args) >= 1 and (len(args) == 1 or function is sum) and type(args[0]) not in plain:
                args = (items(args[0]),) + args[1:]
            return function(*args, **named)

        call.__name__ = call.__qualname__ = function.__name__
        call.__doc__ = function.__doc__
        return call

    for function in (sum, min, max, any, all):
        setattr(builtins, function.__name__, stoppable(function))
