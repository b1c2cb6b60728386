"""A signal of fifteen whole-array operations with a column of texts."""

import pandas as pd


class FifteenTexts:
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
        kind = pd.Series("none", index=data.index)
        kind[golden] = "golden_cross"
        kind[death] = "death_cross"
        result["crossover_type"] = kind
        result["signal_strength"] = ((fast - slow).abs() / slow).clip(0, 1)
        return result
