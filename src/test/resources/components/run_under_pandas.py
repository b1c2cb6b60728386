"""Runs every component of a folder under CPython and pandas, and writes what each gave.

python3 run_under_pandas.py FOLDER CANDLES OUTPUT

FOLDER is what `core` means, with indicators/ and signals/ below; CANDLES a CSV file with the columns time (unix
seconds), open, high, low, close, volume. Each component runs with its defaults; one that takes a `period` also with 7.
OUTPUT is JSON: a list of runs, each with path, parameters, indicators (of a signal), and either columns or events.
Numbers are texts that give the very same double, missing texts are null.
"""

import contextlib
import importlib
import inspect
import io
import json
import os
import runpy
import sys
import types

import pandas as pd

sys.dont_write_bytecode = True


def main(folder, candles, output):
    core = types.ModuleType("core")
    core.__path__ = [folder]
    sys.modules["core"] = core
    data = pd.read_csv(candles, float_precision="round_trip")
    data["time"] = pd.to_datetime(data["time"], unit="s", utc=True)
    data = data.set_index("time")
    runs = []
    for path in sorted(files(folder, "indicators")):
        if is_script(folder, path):
            runs.append({"path": path, "parameters": {}, "columns": script_columns(folder, path, data)})
        else:
            for parameters in variants(component(path, "calculate")):
                result = component(path, "calculate")(**parameters).calculate(data.copy())
                runs.append({"path": path, "parameters": parameters, "columns": columns(result)})
    for path in sorted(files(folder, "signals")):
        if not is_script(folder, path):
            runs.append(signal(folder, path, data))
    with open(output, "w") as file:
        json.dump(runs, file)


def files(folder, kind):
    for place, _, names in os.walk(os.path.join(folder, kind)):
        for name in names:
            if name.endswith(".py") and not name.startswith("__"):
                yield os.path.relpath(os.path.join(place, name[:-3]), folder).replace(os.sep, "/")


def source(folder, path):
    return os.path.join(folder, path + ".py")


def is_script(folder, path):
    with open(source(folder, path)) as file:
        text = file.read()
    return "_START" in text and "def calculate(" not in text and "def evaluate(" not in text


def component(path, method):
    module = importlib.import_module("core." + path.replace("/", "."))
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__ and callable(getattr(value, method, None))
    ]
    return found[0] if found else module


def variants(cls):
    takes_period = "period" in inspect.signature(cls.__init__).parameters
    return [{}, {"period": 7}] if takes_period else [{}]


def script_columns(folder, path, data):
    rows = [{"time": int(time.timestamp()), **row} for time, row in zip(data.index, data.to_dict("records"))]
    os.environ.update(CANDLE_DATA=json.dumps(rows), CURRENT_INDEX=str(len(rows) - 1), SYMBOL="TEST", TIMEFRAME="1h")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        runpy.run_path(source(folder, path), run_name="__main__")
    answer = printed.getvalue().partition("INDICATOR_START\n")[2].partition("INDICATOR_END")[0]
    return [column(path.rpartition("/")[2], pd.Series(json.loads(answer)["values"], dtype=float))]


def columns(result):
    if isinstance(result, pd.Series):
        result = result.to_frame(result.name if isinstance(result.name, str) else "signal")
    return [column(name, result[name]) for name in result.columns]


def column(name, values):
    if values.dtype == object:
        return {"name": name, "texts": [None if pd.isna(value) else str(value) for value in values]}
    return {"name": name, "numbers": " ".join(repr(float(value)) for value in values)}


def signal(folder, path, data):
    entry = component(path, "evaluate")
    is_class = isinstance(entry, type)
    wanted = entry().required_indicators if is_class else entry.__metadata__["required_indicators"]
    calls = [call(folder, item) for item in wanted]
    indicators = {}
    for one in calls:
        result = component(one["type"], "calculate")(**one["parameters"]).calculate(data.copy())
        outputs = {one["alias"]: result.iloc[:, 0]}
        if len(result.columns) > 1:
            outputs.update({one["alias"] + "." + name: result[name] for name in result.columns})
        indicators.update({name: values.rename(name) for name, values in outputs.items()})
    run = {"path": path, "parameters": {}, "indicators": calls}
    with contextlib.redirect_stdout(io.StringIO()):
        if is_class:
            run["columns"] = columns(entry().evaluate(data.copy(), indicators))
        else:
            run["events"] = [event(one) for one in entry.generate_signals({**indicators, "close": data["close"]}, {})]
    return run


def call(folder, item):
    item = {"type": item} if isinstance(item, str) else item
    kind = item["type"].removeprefix("core.").replace(".", "/")
    known = [path for path in files(folder, "indicators") if path == kind or path.rpartition("/")[2] == kind]
    parameters = item.get("params", item.get("parameters", {}))
    return {"alias": item.get("name", item["type"]), "type": known[0], "parameters": parameters}


def event(one):
    outputs = {"price": one["price"], **one["metadata"]}
    return {
        "time": int(pd.Timestamp(one["timestamp"]).timestamp()),
        "type": one["signal_type"],
        "numbers": {name: repr(float(value)) for name, value in {"signal_strength": one["strength"], **outputs}.items()},
    }


main(*sys.argv[1:])
