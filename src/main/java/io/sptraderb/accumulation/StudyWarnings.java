package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of a study should know of its prices. */
final class StudyWarnings {

    /** The longest stretch without trading that is nothing special: holidays around a weekend. */
    private static final long MOST_CLOSED_DAYS = 7;

    private StudyWarnings() {}

    static List<String> of(StudyRequest request, StudyResult.Data data) {
        PriceHistory prices = data.prices();
        DateRange range = request.market().range();
        List<String> warnings = new ArrayList<>();
        LocalDate first = prices.dates().getFirst();
        LocalDate last = prices.dates().getLast();
        if (daysBetween(range.start(), first) > MOST_CLOSED_DAYS) {
            warnings.add("prices begin on " + first + ", not on start_date " + range.start()
                    + "; annualized figures count the days from start_date on");
        }
        if (daysBetween(last, range.end()) > MOST_CLOSED_DAYS) {
            warnings.add("prices end on " + last + ", not on end_date " + range.end()
                    + "; annualized figures count the days up to end_date");
        }
        if (request.source().column() == PriceColumn.ADJUSTED_CLOSE) {
            ofAdjustment(data).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Optional<String> ofAdjustment(StudyResult.Data data) {
        return data.prices().hasAdjustedCloses()
                ? DividendAdjustment.warning(data.prices(), data.dividends())
                : Optional.of(
                        "the prices have no adjusted closes: closes are taken for them, and a split looks like a fall");
    }

    private static long daysBetween(LocalDate earlier, LocalDate later) {
        return ChronoUnit.DAYS.between(earlier, later);
    }
}
