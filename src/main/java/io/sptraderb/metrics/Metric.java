package io.sptraderb.metrics;

import java.util.Locale;

/** Every statistic a run reports: its unit, and its definition in one line. */
public enum Metric {
    TOTAL_RETURN(Unit.FRACTION, "last equity over initial capital, less one"),
    ANNUAL_RETURN(Unit.FRACTION, "(1 + total return)^(365.25 / days) - 1, days between first open and last close"),
    BUY_AND_HOLD_RETURN(Unit.FRACTION, "last close over first close, less one"),
    MAX_DRAWDOWN(Unit.FRACTION, "largest fall of equity below its running peak, over that peak; 0.05 is 5 %"),
    MAX_DRAWDOWN_DURATION(
            Unit.SECONDS, "longest time from a peak of equity until that level is seen again, or the end"),
    SHARPE_RATIO(
            Unit.RATIO,
            "mean over population standard deviation of daily returns, times sqrt(252), risk-free 0; 0 without"
                    + " variation"),
    VOLATILITY(Unit.FRACTION, "population standard deviation of daily returns, times sqrt(252)"),
    EXPOSURE(Unit.FRACTION, "part of the candles with an open position at their close"),
    TOTAL_TRADES(Unit.COUNT, "closed round trips"),
    WINNING_TRADES(Unit.COUNT, "trades with a gain after costs"),
    LOSING_TRADES(Unit.COUNT, "trades with a loss after costs"),
    WIN_RATE(Unit.FRACTION, "winning trades over all trades"),
    PROFIT_FACTOR(Unit.RATIO, "money won over money lost; undefined without a losing trade"),
    EXPECTANCY(Unit.MONEY, "mean P&L of a trade"),
    AVERAGE_WIN(Unit.MONEY, "mean P&L of the winning trades"),
    AVERAGE_LOSS(Unit.MONEY, "mean P&L of the losing trades, negative"),
    BEST_TRADE(Unit.MONEY, "largest P&L of a trade"),
    WORST_TRADE(Unit.MONEY, "smallest P&L of a trade"),
    AVERAGE_HOLDING(Unit.SECONDS, "mean time from entry candle to exit candle"),
    COMMISSION_PAID(Unit.MONEY, "commission of all fills of closed trades");

    private final Unit unit;
    private final String definition;

    /** What a metric counts in. */
    public enum Unit {
        FRACTION,
        RATIO,
        MONEY,
        SECONDS,
        COUNT
    }

    Metric(Unit unit, String definition) {
        this.unit = unit;
        this.definition = definition;
    }

    public Unit unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    /** The spelling on the wire and in files, for example {@code total_return}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
