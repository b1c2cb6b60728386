package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a portfolio was worth.
 *
 * @param values one for each date
 * @param contributed initial capital and what was paid in up to each date; empty when nobody said, or nothing was paid in
 */
public record ValueSeries(List<LocalDate> dates, double[] values, Optional<double[]> contributed) {

    public ValueSeries {
        dates = List.copyOf(dates);
    }
}
