"""Writes the cases of library_golden.json that no other library gives: plain loops straight from the formulas.

Run with any Python 3, in this folder: python3 library_golden.py. It replaces the cases whose source begins with
"plain Python" and leaves the others, which were recorded from TA-Lib and from backtrader's tests, as they are.
"""

import csv
import json
import math

SOURCE = "plain Python after "


def candles():
    with open("../oracles/synthetic_600.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name.lower(): [float(row[name]) for row in rows] for name in ("Open", "High", "Low", "Close", "Volume")}


NAN = float("nan")
DATA = candles()
HIGH, LOW, CLOSE, VOLUME = DATA["high"], DATA["low"], DATA["close"], DATA["volume"]
SIZE = len(CLOSE)
TYPICAL = [(h + l + c) / 3 for h, l, c in zip(HIGH, LOW, CLOSE)]


def rolling_vwap(period):
    result = [NAN] * SIZE
    for i in range(period - 1, SIZE):
        window = range(i - period + 1, i + 1)
        result[i] = math.fsum(TYPICAL[j] * VOLUME[j] for j in window) / math.fsum(VOLUME[j] for j in window)
    return result


def session_vwap():
    """The candles are taken as hours from 00:00 UTC on: every 24th begins a day."""
    result = []
    for i in range(SIZE):
        day = range(i - i % 24, i + 1)
        result.append(math.fsum(TYPICAL[j] * VOLUME[j] for j in day) / math.fsum(VOLUME[j] for j in day))
    return result


def realised_volatility(period, candles_a_year, mean_square):
    result = [NAN] * SIZE
    returns = [NAN] + [math.log(CLOSE[i] / CLOSE[i - 1]) for i in range(1, SIZE)]
    for i in range(period, SIZE):
        window = returns[i - period + 1 : i + 1]
        mean = 0 if mean_square else math.fsum(window) / period
        squares = math.fsum((x - mean) ** 2 for x in window)
        result[i] = math.sqrt(squares / (period if mean_square else period - 1)) * math.sqrt(candles_a_year)
    return result


def average_true_range(period):
    ranges = [
        max(HIGH[i] - LOW[i], abs(HIGH[i] - CLOSE[i - 1]), abs(LOW[i] - CLOSE[i - 1])) for i in range(1, SIZE)
    ]
    result = [NAN] * SIZE
    result[period] = math.fsum(ranges[:period]) / period
    for i in range(period + 1, SIZE):
        result[i] = (result[i - 1] * (period - 1) + ranges[i - 1]) / period
    return result


def supertrend(period, multiplier):
    """The state machine of TradingView's reference: bands first, then the side the close is on."""
    atr = average_true_range(period)
    line, direction = [NAN] * SIZE, [NAN] * SIZE
    lower = upper = NAN
    up = False
    for i in range(period, SIZE):
        middle = (HIGH[i] + LOW[i]) / 2
        below, above = middle - multiplier * atr[i], middle + multiplier * atr[i]
        if i > period:
            below = below if below > lower or CLOSE[i - 1] < lower else lower
            above = above if above < upper or CLOSE[i - 1] > upper else upper
            up = not CLOSE[i] < below if up else CLOSE[i] > above
        lower, upper = below, above
        line[i], direction[i] = (lower, 1.0) if up else (upper, -1.0)
    return line, direction


def middle(period):
    return [
        NAN if i < period - 1 else (max(HIGH[i - period + 1 : i + 1]) + min(LOW[i - period + 1 : i + 1])) / 2
        for i in range(SIZE)
    ]


def earlier(values, rows):
    return [NAN] * rows + values[: len(values) - rows]


def zscore(period):
    result = [NAN] * SIZE
    for i in range(period - 1, SIZE):
        window = CLOSE[i - period + 1 : i + 1]
        mean = math.fsum(window) / period
        result[i] = (CLOSE[i] - mean) / math.sqrt(math.fsum((x - mean) ** 2 for x in window) / (period - 1))
    return result


def case(kind, parameters, output, source, values):
    """A few rows at the start, every 37th after them, and the last."""
    first = next(i for i in range(SIZE) if values[i] == values[i])
    rows = [first, first + 1, *range(first + 2, SIZE - 1, 37), SIZE - 1]
    return {
        "type": kind,
        "parameters": parameters,
        "output": output,
        "source": SOURCE + source,
        "candles": "synthetic_600",
        "first": first,
        "values": {str(i): values[i] for i in rows},
    }


def cases():
    vwap = "the definition sum(price * volume) / sum(volume)"
    yield case("vwap", {"anchor": "rolling", "period": 20}, "vwap", vwap, rolling_vwap(20))
    yield case("vwap", {"anchor": "rolling", "period": 3}, "vwap", vwap, rolling_vwap(3))
    yield case("vwap", {}, "vwap", vwap + ", each day of 24 candles by itself", session_vwap())
    deviation = "the definition of the standard deviation of log returns"
    yield case("realised_volatility", {}, "volatility", deviation, realised_volatility(20, 1, False))
    yearly = {"period": 30, "candles_a_year": 8760, "method": "mean_square"}
    yield case("realised_volatility", yearly, "volatility", deviation, realised_volatility(30, 8760, True))
    for period, multiplier in ((10, 3.0), (7, 1.0), (2, 0.3)):
        parameters = {"period": period, "multiplier": multiplier}
        line, direction = supertrend(period, multiplier)
        yield case("supertrend", parameters, "supertrend", "TradingView's ta.supertrend, Wilder's ATR", line)
        yield case("supertrend", parameters, "direction", "TradingView's ta.supertrend, Wilder's ATR", direction)
    hosoda = "the definition of the Ichimoku lines"
    tenkan, kijun = middle(9), middle(26)
    yield case("ichimoku", {}, "tenkan", hosoda, tenkan)
    yield case("ichimoku", {}, "kijun", hosoda, kijun)
    yield case("ichimoku", {}, "senkou_a", hosoda, earlier([(t + k) / 2 for t, k in zip(tenkan, kijun)], 26))
    yield case("ichimoku", {}, "senkou_b", hosoda, earlier(middle(52), 26))
    lead = [c - e for c, e in zip(CLOSE, earlier(CLOSE, 26))]
    yield case("ichimoku", {}, "chikou_lead", hosoda, lead)
    for period in (20, 5):
        yield case("zscore", {"period": period}, "zscore", "the definition of the z-score", zscore(period))


def main():
    with open("library_golden.json", encoding="utf-8") as file:
        golden = json.load(file)
    kept = [known for known in golden["cases"] if not known["source"].startswith(SOURCE)]
    golden["cases"] = kept + list(cases())
    with open("library_golden.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(golden, indent=1) + "\n")


if __name__ == "__main__":
    main()
