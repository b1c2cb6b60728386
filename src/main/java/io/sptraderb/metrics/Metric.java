package io.sptraderb.metrics;

import java.util.Locale;

/**
 * Every statistic a run reports: its unit, its definition in one line, and whose formula it is. Daily returns are the
 * contract's, see {@link PerformanceReport#dailyReturns}.
 */
public enum Metric {
    TOTAL_RETURN(Unit.FRACTION, "last equity over initial capital, less one", "empyrical cum_returns_final"),
    ANNUAL_RETURN(
            Unit.FRACTION,
            "CAGR: (1 + total return)^(365.25 / days) - 1, days between first open and last close",
            "ffn calc_cagr"),
    ANNUAL_RETURN_TRADING_DAYS(
            Unit.FRACTION,
            "(1 + daily returns compounded)^(252 / number of daily returns) - 1",
            "empyrical annual_return"),
    BUY_AND_HOLD_RETURN(
            Unit.FRACTION,
            "last close over first close, less one; of several symbols, as much money in each at its first close",
            "backtesting.py Buy & Hold Return, from the first candle"),
    BUY_AND_HOLD_MAX_DRAWDOWN(Unit.FRACTION, "max drawdown of buying and holding", "as max_drawdown"),
    EXCESS_RETURN(Unit.FRACTION, "total return less that of buying and holding", "own"),
    ALPHA(
            Unit.FRACTION,
            "(1 + mean of daily return less beta times that of buying and holding)^252 - 1",
            "empyrical alpha"),
    BETA(
            Unit.RATIO,
            "covariance of daily returns with those of buying and holding, over the variance of the latter",
            "empyrical beta"),
    CORRELATION(Unit.RATIO, "Pearson correlation of daily returns with those of buying and holding", "Pearson"),
    INFORMATION_RATIO(
            Unit.RATIO,
            "mean over sample standard deviation of daily return less that of buying and holding, not annualised",
            "empyrical excess_sharpe"),
    UP_CAPTURE(
            Unit.RATIO,
            "annualised return over that of buying and holding, on days on which the latter gains",
            "empyrical up_capture"),
    DOWN_CAPTURE(Unit.RATIO, "the same on days on which buying and holding loses", "empyrical down_capture"),
    MAX_DRAWDOWN(
            Unit.FRACTION,
            "largest fall of equity below its running peak, over that peak; 0.05 is 5 %",
            "contract max_drawdown"),
    MAX_DRAWDOWN_DURATION(
            Unit.SECONDS, "longest time from a peak of equity until that level is seen again, or the end", "own"),
    AVERAGE_DRAWDOWN(
            Unit.FRACTION,
            "mean over all falls, each from a peak until its level is seen again, of how deep they went",
            "own"),
    AVERAGE_DRAWDOWN_DURATION(Unit.SECONDS, "mean over all falls of how long they took", "own"),
    SHARPE_RATIO(
            Unit.RATIO,
            "mean over population standard deviation of daily returns, times sqrt(252), risk-free 0; 0 without"
                    + " variation",
            "contract sharpe_ratio"),
    SHARPE_RATIO_SAMPLE(
            Unit.RATIO,
            "mean over sample standard deviation of daily returns, times sqrt(252), risk-free 0",
            "empyrical sharpe_ratio"),
    PROBABILISTIC_SHARPE_RATIO(
            Unit.FRACTION,
            "probability that the true Sharpe ratio is above 0, given length, skew and kurtosis of daily returns",
            "Bailey and Lopez de Prado 2012"),
    VOLATILITY(
            Unit.FRACTION,
            "population standard deviation of daily returns, times sqrt(252)",
            "contract sharpe_ratio, its divisor"),
    VOLATILITY_SAMPLE(
            Unit.FRACTION,
            "sample standard deviation of daily returns, times sqrt(252)",
            "empyrical annual_volatility"),
    DOWNSIDE_RISK(
            Unit.FRACTION,
            "root of the mean square of daily losses over all days, times sqrt(252)",
            "empyrical downside_risk"),
    SORTINO_RATIO(Unit.RATIO, "mean of daily returns, times 252, over downside risk", "empyrical sortino_ratio"),
    CALMAR_RATIO(Unit.RATIO, "annual return over max drawdown", "ffn calc_calmar_ratio"),
    OMEGA_RATIO(Unit.RATIO, "sum of daily gains over sum of daily losses", "empyrical omega_ratio"),
    STABILITY(
            Unit.RATIO,
            "R squared of a straight line through the logarithms of daily returns compounded",
            "empyrical stability_of_timeseries"),
    SKEW(Unit.RATIO, "sample skewness of daily returns, corrected for bias", "quantstats skew"),
    KURTOSIS(
            Unit.RATIO,
            "sample excess kurtosis of daily returns, corrected for bias; 0 is normal",
            "quantstats kurtosis"),
    TAIL_RATIO(Unit.RATIO, "95th over 5th percentile of daily returns, both without sign", "empyrical tail_ratio"),
    VALUE_AT_RISK(Unit.FRACTION, "5th percentile of daily returns", "empyrical value_at_risk"),
    CONDITIONAL_VALUE_AT_RISK(
            Unit.FRACTION, "mean of the daily returns up to the 5th percentile", "empyrical conditional_value_at_risk"),
    EXPOSURE(
            Unit.FRACTION,
            "time in market: part of the candles with an open position at their close",
            "backtesting.py Exposure Time, without the candle of the exit"),
    AVERAGE_EXPOSURE(
            Unit.RATIO, "mean over all closes of the value of all positions, long or short, over equity", "own"),
    TOTAL_TRADES(Unit.COUNT, "closed round trips", "contract total_trades"),
    WINNING_TRADES(Unit.COUNT, "trades with a gain after costs", "contract winning_trades"),
    LOSING_TRADES(Unit.COUNT, "trades with a loss after costs", "contract losing_trades"),
    WIN_RATE(Unit.FRACTION, "winning trades over all trades", "backtesting.py Win Rate"),
    PROFIT_FACTOR(Unit.RATIO, "money won over money lost; undefined without a losing trade", "own; not of percentages"),
    PAYOFF_RATIO(Unit.RATIO, "average win over average loss, both in money", "quantstats payoff_ratio, of trades"),
    EXPECTANCY(Unit.MONEY, "mean P&L of a trade", "own; not of percentages"),
    AVERAGE_WIN(Unit.MONEY, "mean P&L of the winning trades", "own"),
    AVERAGE_LOSS(Unit.MONEY, "mean P&L of the losing trades, negative", "own"),
    BEST_TRADE(Unit.MONEY, "largest P&L of a trade", "own"),
    WORST_TRADE(Unit.MONEY, "smallest P&L of a trade", "own"),
    AVERAGE_TRADE_RETURN(
            Unit.FRACTION, "mean over all trades of P&L over the value at entry", "backtesting.py Expectancy"),
    BEST_TRADE_RETURN(Unit.FRACTION, "largest P&L of a trade over its value at entry", "backtesting.py Best Trade"),
    WORST_TRADE_RETURN(Unit.FRACTION, "smallest P&L of a trade over its value at entry", "backtesting.py Worst Trade"),
    SYSTEM_QUALITY_NUMBER(
            Unit.RATIO,
            "SQN: sqrt(trades) times mean over sample standard deviation of P&L",
            "backtesting.py SQN; Van Tharp"),
    KELLY_CRITERION(
            Unit.FRACTION,
            "win rate less (1 - win rate) / payoff ratio: the part of the account that such odds are worth",
            "backtesting.py Kelly Criterion"),
    MAX_CONSECUTIVE_WINS(Unit.COUNT, "most winning trades in a row, as they closed", "own"),
    MAX_CONSECUTIVE_LOSSES(Unit.COUNT, "most losing trades in a row, as they closed", "own"),
    AVERAGE_HOLDING(Unit.SECONDS, "mean time from entry candle to exit candle", "backtesting.py Avg. Trade Duration"),
    MAX_HOLDING(Unit.SECONDS, "longest time from entry candle to exit candle", "backtesting.py Max. Trade Duration"),
    AVERAGE_MAE(
            Unit.FRACTION,
            "mean over all trades of the maximum adverse excursion: how far the market went against a trade while it"
                    + " was open, over the entry price",
            "Sweeney; candles as in Excursion"),
    MAX_MAE(Unit.FRACTION, "largest adverse excursion of a trade", "Sweeney; candles as in Excursion"),
    AVERAGE_MFE(
            Unit.FRACTION,
            "mean over all trades of the maximum favourable excursion, likewise",
            "Sweeney; candles as in Excursion"),
    MAX_MFE(Unit.FRACTION, "largest favourable excursion of a trade", "Sweeney; candles as in Excursion"),
    TRADED_VALUE(Unit.MONEY, "price times quantity of all fills", "own"),
    TURNOVER(Unit.RATIO, "traded value over mean equity; undefined when that is not above 0", "own"),
    COMMISSION_PAID(Unit.MONEY, "commission of all fills", "backtesting.py Commissions"),
    SLIPPAGE_PAID(
            Unit.MONEY,
            "spread and slippage: distance of price to market price, times quantity and multiplier, of all fills",
            "own"),
    FINANCING_PAID(Unit.MONEY, "swap paid while the closed trades were held; negative when received", "own"),
    COSTS_PAID(Unit.MONEY, "commission, spread and slippage of all fills, and swap", "own");

    private final Unit unit;
    private final String definition;
    private final String source;

    /** What a metric counts in. */
    public enum Unit {
        FRACTION,
        RATIO,
        MONEY,
        SECONDS,
        COUNT
    }

    Metric(Unit unit, String definition, String source) {
        this.unit = unit;
        this.definition = definition;
        this.source = source;
    }

    public Unit unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    /** Whose formula it is: a function of a library, a field of the contract, a paper, or our own. */
    public String source() {
        return source;
    }

    /** The spelling on the wire and in files, for example {@code total_return}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
