package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.MoneyReturns;
import io.sptraderb.accumulation.PathStatistics;
import jakarta.json.stream.JsonGenerator;

/** The figures of a portfolio. */
final class FigureFields {

    private static final String TOTAL = "total_return_pct";
    private static final String ANNUALIZED = "annualized_return_pct";
    private static final String DRAWDOWN = "max_drawdown_pct";
    private static final String DRAWDOWN_DAYS = "max_drawdown_duration_days";
    private static final String VOLATILITY = "volatility_annualized_pct";
    private static final String SHARPE = "sharpe_ratio";
    private static final String SORTINO = "sortino_ratio";
    private static final String CALMAR = "calmar_ratio";

    private FigureFields() {}

    static PathStatistics read(Fields figures) {
        return new PathStatistics(
                figure(figures, TOTAL),
                figure(figures, ANNUALIZED),
                figure(figures, DRAWDOWN),
                (long) figures.number(DRAWDOWN_DAYS, Checks.FROM_ZERO),
                figure(figures, VOLATILITY),
                figure(figures, SHARPE),
                figure(figures, SORTINO),
                figure(figures, CALMAR));
    }

    /** Null is undefined, but it has to be there; a zero is never negative. */
    private static double figure(Fields figures, String key) {
        return figures.names().contains(key)
                ? figures.number(key, Double.NaN, Checks.ANY) + 0.0
                : figures.number(key, Checks.ANY);
    }

    /** Nothing is told of a rate there is not: who knows eight figures only takes them all for numbers. */
    static void write(JsonGenerator json, PathStatistics figures, MoneyReturns returns) {
        Spelling.number(json, TOTAL, figures.totalReturnPct());
        Spelling.number(json, ANNUALIZED, figures.annualizedReturnPct());
        Spelling.number(json, DRAWDOWN, figures.maxDrawdownPct());
        json.write(DRAWDOWN_DAYS, figures.maxDrawdownDurationDays());
        Spelling.number(json, VOLATILITY, figures.volatilityAnnualizedPct());
        Spelling.number(json, SHARPE, figures.sharpeRatio());
        Spelling.number(json, SORTINO, figures.sortinoRatio());
        Spelling.number(json, CALMAR, figures.calmarRatio());
        Spelling.number(json, "time_weighted_return_pct", returns.timeWeightedPct());
        if (Double.isFinite(returns.moneyWeightedPct())) {
            json.write("money_weighted_return_pct", returns.moneyWeightedPct());
        }
    }

    /** What the head of an answer repeats of them. */
    static void writeSummary(JsonGenerator json, PathStatistics figures) {
        Spelling.number(json, TOTAL, figures.totalReturnPct());
        Spelling.number(json, ANNUALIZED, figures.annualizedReturnPct());
        Spelling.number(json, DRAWDOWN, figures.maxDrawdownPct());
        Spelling.number(json, VOLATILITY, figures.volatilityAnnualizedPct());
        Spelling.number(json, SHARPE, figures.sharpeRatio());
    }
}
