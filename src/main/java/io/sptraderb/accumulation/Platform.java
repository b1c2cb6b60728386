package io.sptraderb.accumulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/**
 * The platform as one process offers it.
 *
 * @param services of this process, or those it asks
 * @param testData made-up prices and dividends, which never change
 * @param health whether each service answers, by its name on the wire, for example {@code market_data}
 */
public record Platform(Services services, PriceHistories testData, SequencedMap<String, BooleanSupplier> health) {

    public Platform {
        health = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(health));
    }

    /**
     * Makes a study of real prices, or of those of the test data.
     *
     * @throws AccumulationException when it cannot be made
     * @throws io.sptraderb.candle.CandleException when prices or dividends cannot be read
     */
    public StudyResult run(StudyRequest request) {
        return new Study(request.source().isTestData() ? services.with(testData) : services).run(request);
    }
}
