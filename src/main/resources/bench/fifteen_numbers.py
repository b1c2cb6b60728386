"""A signal of fifteen whole-array operations on numbers."""

import pandas as pd


class FifteenNumbers:
    def evaluate(self, data, indicators):
        close = data["close"]
        fast = close.rolling(10).mean()
        slow = close.rolling(30).mean()
        above = fast > slow
        before = above.shift(1, fill_value=False)
        golden = above & ~before
        death = ~above & before
        result = pd.DataFrame(index=data.index)
        result["signal"] = golden.astype(int) - death.astype(int)
        kind = pd.Series(0.0, index=data.index)
        kind[golden] = 1.0
        kind[death] = 2.0
        result["kind"] = kind
        result["signal_strength"] = ((fast - slow).abs() / slow).clip(0, 1)
        return result
