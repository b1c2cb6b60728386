package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.ValueSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What are the figures of these portfolios, by name? */
public record MetricsRequest(SequencedMap<String, ValueSeries> portfolios, PathStatistics.Basis basis) {

    public MetricsRequest {
        portfolios = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(portfolios));
    }
}
