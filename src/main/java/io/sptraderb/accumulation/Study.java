package io.sptraderb.accumulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Compares a rule with buying at once. Prices and dividends are fetched at the same time, and both portfolios are made at
 * the same time: whoever does a step may be far away. Safe for use by many threads.
 */
public final class Study {

    private static final String ACTIVE = "active";
    private static final String BASELINE = "baseline";

    private final Services services;

    public Study(Services services) {
        this.services = services;
    }

    /**
     * Makes the study.
     *
     * @throws AccumulationException when it cannot be made
     * @throws io.sptraderb.candle.CandleException when prices or dividends cannot be read
     */
    public StudyResult run(StudyRequest request) {
        PriceQuery market = request.market();
        Both<PriceHistory, List<Dividend>> found =
                Both.of(() -> services.marketData().prices(market), () -> services.marketData()
                        .dividends(market.ticker(), market.range()));
        StudyResult.Data data = new StudyResult.Data(found.first(), found.second());
        if (data.prices().isEmpty()) {
            throw InsufficientDataException.noPrices(market.ticker(), market.range());
        }
        ClosePrices closes = data.prices().closes(request.source().column());
        Both<Followed, Followed> portfolios = Both.of(
                () -> active(request, closes, data.dividends()), () -> baseline(request, closes, data.dividends()));
        return result(request, data, portfolios.first(), portfolios.second());
    }

    private record Followed(List<BuySignal> signals, PublishedPortfolio portfolio) {}

    private Followed active(StudyRequest request, ClosePrices closes, List<Dividend> dividends) {
        List<BuySignal> signals = services.strategy().signals(request.rule(), closes);
        return new Followed(signals, services.portfolio().simulate(request.active(), closes, dividends, signals));
    }

    /** Buys at once what is there at first, and what is paid in later when it comes. */
    private Followed baseline(StudyRequest request, ClosePrices closes, List<Dividend> dividends) {
        List<BuySignal> signals = new ArrayList<>(services.strategy().signals(ChosenRule.BUY_AND_HOLD, closes));
        signals.addAll(request.baseline().contribution().signals(closes));
        return new Followed(signals, services.portfolio().simulate(request.baseline(), closes, dividends, signals));
    }

    private StudyResult result(StudyRequest request, StudyResult.Data data, Followed active, Followed baseline) {
        SequencedMap<String, ValueSeries> values = new LinkedHashMap<>();
        values.put(ACTIVE, active.portfolio().values());
        values.put(BASELINE, baseline.portfolio().values());
        PathStatistics.Basis basis = PathStatistics.Basis.over(request.market().range());
        SequencedMap<String, PathStatistics> measured = services.metrics().calculate(values, basis);
        PathStatistics ofActive = of(measured, ACTIVE);
        PathStatistics ofBaseline = of(measured, BASELINE);
        return new StudyResult(
                request,
                data,
                active.signals(),
                new StudyResult.Measured(active.portfolio(), ofActive),
                new StudyResult.Measured(baseline.portfolio(), ofBaseline),
                Comparison.of(ofActive, ofBaseline),
                StudyWarnings.of(request, data));
    }

    private static PathStatistics of(SequencedMap<String, PathStatistics> measured, String name) {
        PathStatistics statistics = measured.get(name);
        if (statistics == null) {
            throw ServiceFailedException.failed("metrics", "measured no portfolio named " + name, null);
        }
        return statistics;
    }
}
