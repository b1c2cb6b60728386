package io.sptraderb.accumulation;

import java.util.Iterator;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An active portfolio held against a baseline; above zero, the active one did better.
 *
 * @param excessReturnPct active less baseline, like the next two
 * @param reducedMaxDrawdownPct how much less deep the largest fall was: size of the baseline's less that of the active's
 * @param reducedVolatilityPct baseline less active
 */
public record Comparison(
        double excessReturnPct,
        double excessAnnualizedReturnPct,
        double excessSharpe,
        double reducedMaxDrawdownPct,
        double reducedVolatilityPct) {

    private static final String ACTIVE = "active";
    private static final String BASELINE = "baseline";

    /** Of the published figures. */
    public static Comparison of(PathStatistics active, PathStatistics baseline) {
        return new Comparison(
                Rounding.halfEven(active.totalReturnPct() - baseline.totalReturnPct(), 2),
                Rounding.halfEven(active.annualizedReturnPct() - baseline.annualizedReturnPct(), 2),
                Rounding.ratio(active.sharpeRatio() - baseline.sharpeRatio()),
                Rounding.halfEven(Math.abs(baseline.maxDrawdownPct()) - Math.abs(active.maxDrawdownPct()), 2),
                Rounding.halfEven(baseline.volatilityAnnualizedPct() - active.volatilityAnnualizedPct(), 2));
    }

    /** Of those named active and baseline, or else of the first two; empty when there are no two. */
    public static Optional<Comparison> among(SequencedMap<String, PathStatistics> portfolios) {
        PathStatistics active = portfolios.get(ACTIVE);
        PathStatistics baseline = portfolios.get(BASELINE);
        if (active != null && baseline != null) {
            return Optional.of(of(active, baseline));
        }
        if (portfolios.size() < 2) {
            return Optional.empty();
        }
        Iterator<PathStatistics> inOrder = portfolios.values().iterator();
        return Optional.of(of(inOrder.next(), inOrder.next()));
    }
}
