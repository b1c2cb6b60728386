package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.MoneyReturns;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.ValueSeries;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What are the figures of these portfolios, by name? */
public record MetricsRequest(SequencedMap<String, ValueSeries> portfolios, PathStatistics.Basis basis) {

    public MetricsRequest {
        portfolios = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(portfolios));
    }

    /** What each earned where money was paid in on the way, by name. */
    public Map<String, MoneyReturns> returns() {
        Map<String, MoneyReturns> returns = new HashMap<>();
        portfolios.forEach((name, values) -> returns.put(name, MoneyReturns.of(values)));
        return returns;
    }
}
