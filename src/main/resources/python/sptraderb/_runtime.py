"""Runs components for the host. Every function here is called from Java, and answers in plain values and columns.

A component that raises is described by `describe`; what a component must not return or take raises `Problem`.
"""

import sys

import pandas as pd
from pandas import _bridge as bridge
from pandas.frame import make_frame
from pandas.index import make_index
from pandas.series import make_series

_ROOT = "core"

#: modules of components by (name, version), of the versions used last
_loaded = {}
_current = {}
_component_files = set()


class Problem(Exception):
    """Not the component's error but its contract's: kind is `result` or `parameter`."""

    def __init__(self, kind, what, found, allowed):
        super().__init__(what, found, allowed)
        self.fields = (kind, what, found, allowed)


class Exit(Exception):
    """A component ended the interpreter; its cause says how."""


def set_component_files(files):
    global _component_files
    _component_files = files


# Versions of modules


def prepare(names, versions):
    """From here on an import below `core` gives these versions: known modules come back, others load anew."""
    global _current
    wanted = {names[i]: versions[i] for i in range(len(names))}
    _keep_loaded()
    for name in [name for name in sys.modules if name == _ROOT or name.startswith(_ROOT + ".")]:
        del sys.modules[name]
    for name in [name for name in sys.modules if getattr(sys.modules[name], "__name__", "").startswith(_ROOT + ".")]:
        del sys.modules[name]
    for name, version in wanted.items():
        known = _loaded.get(name)
        if known is not None and known[0] == version:
            sys.modules[name] = known[1]
        elif known is not None:
            del _loaded[name]
    _current = wanted
    for name in wanted:
        if name in sys.modules:
            _bind_to_parents(name)


def _keep_loaded():
    for name, version in _current.items():
        module = sys.modules.get(name)
        if module is not None:
            _loaded[name] = (version, module)


def _bind_to_parents(name):
    while "." in name:
        parent, _, leaf = name.rpartition(".")
        if parent not in sys.modules:
            package = type(sys)(parent)
            package.__path__ = []
            package.__package__ = parent
            sys.modules[parent] = package
        setattr(sys.modules[parent], leaf, sys.modules[name])
        name = parent


# Entries of modules


def _module(name):
    module = sys.modules.get(name)
    if module is None:
        __import__(name)
        module = sys.modules[name]
    return module


def _class_with(module, method):
    """The component class: the module's own class with that method; several are told apart by the file's name."""
    own = []
    taken = []
    for value in module.__dict__.values():
        if isinstance(value, type) and callable(getattr(value, method, None)):
            if not getattr(value, "__abstractmethods__", None):
                (own if value.__module__ == module.__name__ else taken).append(value)
    found = own or taken
    if len(found) > 1:
        wanted = module.__name__.rpartition(".")[2].replace("_", "").replace("-", "").lower()
        found = [value for value in found if value.__name__.replace("_", "").lower() == wanted] or found
    if len(found) > 1:
        names = ", ".join(value.__name__ for value in found)
        raise Problem("result", "the module", f"{len(found)} classes with {method}(): {names}", "one, named like its file")
    return found[0] if found else None


def _unfinished(module):
    for value in module.__dict__.values():
        missing = getattr(value, "__abstractmethods__", None)
        if isinstance(value, type) and missing and value.__module__ == module.__name__:
            return f"; {value.__name__} lacks {', '.join(sorted(missing))}"
    return ""


def _no_entry(module, allowed):
    names = [name for name, value in module.__dict__.items() if isinstance(value, type) or callable(value)]
    found = ", ".join(name for name in names if not name.startswith("_")) or "no class and no function"
    raise Problem("result", "the module", found + _unfinished(module), allowed)


class _Entry:
    """Where a module is entered: its class, or its function, and the names either takes (None: any)."""

    __slots__ = ("module", "cls", "function", "accepted")

    def __init__(self, module, method):
        self.module = module
        self.cls = None
        self.function = getattr(module, "generate_signals", None) if method == "evaluate" else None
        if callable(self.function):
            self.accepted = _arguments(self.function, 0)
        else:
            self.function = None
            self.cls = _class_with(module, method)
            if self.cls is None:
                _no_entry(module, _ALLOWED_ENTRY[method])
            self.accepted = _arguments(self.cls.__init__, 1)

    def instance(self, names, values):
        parameters = _parameters(names, values)
        if self.accepted is not None:
            for name in parameters:
                if name not in self.accepted:
                    raise Problem("parameter", name, self.cls.__name__, "|".join(self.accepted))
        return self.cls(**parameters)


_ALLOWED_ENTRY = {
    "calculate": "a class with calculate(DataFrame)",
    "evaluate": "generate_signals() or a class with evaluate(DataFrame, indicators)",
}

#: entries found, by module name and method; good while the module is the same object
_entries = {}


def _entry(name, method):
    module = _module(name)
    _fresh_random()
    entry = _entries.get((name, method))
    if entry is None or entry.module is not module:
        entry = _entries[name, method] = _Entry(module, method)
    return entry


def _fresh_random():
    random = sys.modules.get("numpy.random")
    if random is not None:
        random._fresh_call()


def _arguments(function, skip):
    """Names a function takes, or None when it takes any."""
    code = getattr(function, "__code__", None)
    if code is None:
        return () if function is object.__init__ else None
    if code.co_flags & 0x08:
        return None
    return code.co_varnames[skip : code.co_argcount + code.co_kwonlyargcount]


def _plain(value):
    """A parameter as the component shall see it: lists as lists."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return [_plain(value[i]) for i in range(len(value))]


def _parameters(names, values):
    return {names[i]: _plain(values[i]) for i in range(len(names))}


# Candles


def candles(times, names, columns):
    """A frame of candles on the host's columns, as they are."""
    return make_frame({names[i]: columns[i] for i in range(len(names))}, make_index(times, "time"))


# Indicators


def run_indicator(name, names, values, frame):
    """[column names, columns] of an indicator over a frame."""
    try:
        result = _entry(name, "calculate").instance(names, values).calculate(frame)
    except SystemExit as error:
        raise Exit() from error
    allowed = f"a DataFrame of {len(frame)} rows"
    if isinstance(result, pd.Series):
        title = result.name if isinstance(result.name, str) else name.rpartition(".")[2]
        _check_rows("calculate()", result, frame, allowed)
        return [[title], [bridge.column(result)]]
    _check_frame("calculate()", result, frame, allowed)
    titles = bridge.column_names(result)
    if not titles:
        raise Problem("result", "calculate()", "a DataFrame without columns", allowed + " and at least one column")
    return [titles, bridge.columns(result)]


def _check_frame(what, result, frame, allowed):
    if not isinstance(result, pd.DataFrame):
        raise Problem("result", what, _say(result), allowed)
    _check_rows(what, result, frame, allowed)


def _check_rows(what, result, frame, allowed):
    if len(result) != len(frame):
        raise Problem("result", what, _say(result), allowed)
    if result.index is not frame.index and not result.index.equals(frame.index):
        raise Problem("result", what, _say(result) + " with another index", allowed + " with the index of the input")


def _say(value):
    if value is None:
        return "None"
    kind = type(value).__name__
    if isinstance(value, (pd.DataFrame, pd.Series)):
        return f"a {kind} of {len(value)} rows"
    if isinstance(value, (list, tuple)):
        return f"a {kind} of {len(value)} items"
    return f"a value of type {kind}"


# Signals


def required_indicators(name, names, values):
    """[[alias, type, parameter names, parameter values, timeframe], ...] a signal asks for with these parameters."""
    try:
        entry = _entry(name, "evaluate")
        wanted = None
        if entry.cls is not None:
            wanted = getattr(entry.instance(names, values), "required_indicators", None)
            if callable(wanted):
                wanted = wanted()
    except SystemExit as error:
        raise Exit() from error
    if not wanted:
        metadata = getattr(entry.module, "__metadata__", None)
        wanted = metadata.get("required_indicators") if isinstance(metadata, dict) else None
    return [_required(item) for item in wanted or ()]


def _required(item):
    if isinstance(item, str):
        return [item, item, [], [], None]
    if isinstance(item, dict) and isinstance(item.get("name", item.get("type")), str):
        alias = item.get("name", item.get("type"))
        if item.get("condition") is not None:
            raise Problem("result", "required_indicators", f"{alias} with a condition", "indicators only; test their values in evaluate()")
        parameters = item.get("params", item.get("parameters")) or {}
        timeframe = item.get("timeframe")
        return [
            alias,
            item.get("type", alias),
            list(parameters),
            list(parameters.values()),
            None if timeframe is None else str(timeframe),
        ]
    raise Problem("result", "required_indicators", repr(item), "names, or dicts with name, type, params and timeframe")


def run_signal(name, names, values, frame, aliases, columns):
    """[style, ...] of a signal: `columns` with names and columns, or `events` with one list for each event."""
    indicators = {aliases[i]: make_series(columns[i], frame.index, aliases[i]) for i in range(len(aliases))}
    try:
        entry = _entry(name, "evaluate")
        if entry.function is not None:
            return _run_function(entry, _parameters(names, values), frame, indicators)
        result = entry.instance(names, values).evaluate(frame, indicators)
    except SystemExit as error:
        raise Exit() from error
    allowed = f"a DataFrame of {len(frame)} rows with a column signal"
    if isinstance(result, pd.Series):
        _check_rows("evaluate()", result, frame, allowed)
        return ["columns", ["signal"], [bridge.column(result)]]
    _check_frame("evaluate()", result, frame, allowed)
    titles = bridge.column_names(result)
    if "signal" not in titles:
        found = "columns " + ", ".join(titles) if titles else "no column"
        raise Problem("result", "evaluate()", found, allowed)
    return ["columns", titles, bridge.columns(result)]


def _run_function(entry, parameters, frame, indicators):
    series = dict(indicators)
    series.setdefault("close", frame["close"])
    if entry.accepted is not None and len(entry.accepted) < 2:
        events = entry.function(series)
    else:
        events = entry.function(series, parameters)
    if not isinstance(events, (list, tuple)):
        raise Problem("result", "generate_signals()", _say(events), "a list of events")
    return ["events", [_event(event) for event in events]]


def _event(event):
    allowed = "dicts with timestamp, signal_type, strength and metadata"
    if not isinstance(event, dict):
        raise Problem("result", "generate_signals()", "an event that is " + _say(event), allowed)
    time = event.get("timestamp")
    if time is None:
        raise Problem("result", "generate_signals()", f"an event without timestamp: {event!r}", allowed)
    kind = event.get("signal_type", event.get("type", "unknown"))
    names = []
    values = []
    outputs = {key: event[key] for key in event if key not in _EVENT_KEYS}
    metadata = event.get("metadata")
    if isinstance(metadata, dict):
        outputs.update(metadata)
    for key, value in outputs.items():
        value = _scalar(value)
        if value is not None:
            names.append(str(key))
            values.append(value)
    strength = event.get("strength", event.get("signal_strength"))
    return [_time(time), str(kind), 1.0 if strength is None else float(strength), names, values]


_EVENT_KEYS = ("timestamp", "signal_type", "type", "strength", "signal_strength", "metadata", "signal_name")


def _scalar(value):
    if isinstance(value, (bool, int, float, str)):
        return value
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _time(time):
    """Seconds since the epoch, or a text the host reads."""
    if isinstance(time, bool):
        raise Problem("result", "generate_signals()", f"timestamp {time!r}", "ISO 8601 text or unix seconds")
    if isinstance(time, (int, float)):
        return time
    isoformat = getattr(time, "isoformat", None)
    return isoformat() if callable(isoformat) else str(time)


# Scripts


def run_script(text, file, names, values, output):
    """Runs a script of the first generation; what it writes to stdout goes to `output.write`."""
    from sptraderb import _scripts

    _fresh_random()
    _component_files.add(file)
    try:
        _scripts.run(text, file, {names[i]: values[i] for i in range(len(names))}, output.write)
    except SystemExit as error:
        raise Exit() from error


# Failures


_MAX_FRAMES = 50


def describe(error):
    """What happened, for the host: [kind, ...]; kind is `error`, `result` or `parameter`.

    `error` goes on with type, message, file, line and own frames, innermost first, flat: function, file, line, ...
    """
    if isinstance(error, Problem):
        return list(error.fields)
    if isinstance(error, Exit):
        error = error.__cause__
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in _component_files:
            frames.append((code.co_name, code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    frames = [field for frame in frames[: -_MAX_FRAMES - 1 : -1] for field in frame]
    message = str(error)
    file, line = (frames[1], frames[2]) if frames else ("", 0)
    if isinstance(error, SyntaxError) and error.filename in _component_files:
        file, line = error.filename, error.lineno or 0
        text = (error.text or "").strip()
        message = f"{error.msg}: {text}" if text else str(error.msg)
    return ["error", type(error).__name__, message, file, line, frames]


def warm_up(times, names, columns):
    """Runs what components commonly use on a few candles, so that the first real call finds it loaded."""
    import numpy as np

    data = candles(times, names, columns)
    close = data["close"]
    fast = close.rolling(window=2, min_periods=1).mean()
    slow = close.ewm(span=3, adjust=False).mean()
    up = (fast > slow) & (fast.shift(1) <= slow.shift(1))
    result = pd.DataFrame(index=data.index)
    result["signal"] = up.astype(int)
    result["crossover_type"] = "none"
    result.loc[up, "crossover_type"] = "up"
    result["signal_strength"] = ((fast - slow).abs() / slow).fillna(np.nan).clip(0, 1).where(up, 0.0)
    _check_frame("warm-up", result, data, "a DataFrame")
    return bridge.columns(result)
