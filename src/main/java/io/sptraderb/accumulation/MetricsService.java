package io.sptraderb.accumulation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Measures portfolios. Safe for use by many threads. */
public interface MetricsService {

    /** Measures in this process. */
    MetricsService LOCAL = (portfolios, basis) -> {
        SequencedMap<String, PathStatistics> measured = new LinkedHashMap<>();
        portfolios.forEach((name, values) -> measured.put(name, PathStatistics.of(values, basis)));
        return measured;
    };

    /**
     * The figures of each portfolio, by its name.
     *
     * @throws InvalidRequestException when a series is none
     * @throws ServiceFailedException when the service does not answer
     */
    SequencedMap<String, PathStatistics> calculate(
            SequencedMap<String, ValueSeries> portfolios, PathStatistics.Basis basis);
}
