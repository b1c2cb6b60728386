"""Closes beyond the Donchian channel of the candle before."""

from core.base.signal import Signal, events

__metadata_version__ = 2
__metadata__ = {
    "name": "donchian_breakout",
    "category": "signals",
    "version": "1.0.0",
    "description": "Turtle breakout: a close beyond the channel of the candles before; leaves on a shorter channel",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["entry.upper", "entry.lower", "exit.upper", "exit.lower"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {},
    "required_indicators": [
        {"name": "entry", "type": "donchian", "params": {"period": 20}},
        {"name": "exit", "type": "donchian", "params": {"period": 10}},
    ],
    "signal_types": ["upper_breakout", "lower_breakout", "exit_long", "exit_short"],
    "lookback_required": 21,
    "tags": ["trend", "breakout", "turtle"],
}


class DonchianBreakout(Signal):
    """Events on every candle that closes beyond the channels `entry` or `exit` as they stood one candle earlier.

    Outputs for each candle: `signal` 1 upwards, -1 downwards, else 0; `signal_type` `upper_breakout` (above `entry`),
    `lower_breakout` (below it), `exit_long` (below `exit`), `exit_short` (above it) or `none`, a breakout counting
    before an exit; `signal_strength` from 0 to 1, for breakouts how far beyond the channel the close is in widths of
    the channel, else 0.
    Source: the Turtles' System 1, 20 and 10 days (Curtis M. Faith, Way of the Turtle, 2007), on closes.
    """

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        close = data["close"]
        upper, lower = indicators["entry.upper"].shift(1), indicators["entry.lower"].shift(1)
        up, down = close > upper, close < lower
        result = events(
            data.index,
            {
                "upper_breakout": (1, up),
                "lower_breakout": (-1, down),
                "exit_long": (-1, close < indicators["exit.lower"].shift(1)),
                "exit_short": (1, close > indicators["exit.upper"].shift(1)),
            },
        )
        beyond = (close - upper).where(up, lower - close) / (upper - lower)
        result["signal_strength"] = beyond.clip(0, 1).where(up | down, 0.0)
        return result
