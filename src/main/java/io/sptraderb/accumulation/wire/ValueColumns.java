package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.ValueSeries;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a portfolio was worth: {@code {dates, portfolio_value, cumulative_contributed?}}. */
final class ValueColumns {

    private static final String DATES = "dates";
    private static final String VALUE = "portfolio_value";
    private static final String CONTRIBUTED = "cumulative_contributed";

    private ValueColumns() {}

    static ValueSeries read(Fields series) {
        List<LocalDate> dates = series.dates(DATES);
        double[] values = series.numbers(VALUE);
        Optional<double[]> contributed =
                series.has(CONTRIBUTED) ? Optional.of(series.numbers(CONTRIBUTED, dates.size())) : Optional.empty();
        if (series.isFlawed() || dates.size() != values.length) {
            return new ValueSeries(List.of(), new double[0], Optional.empty());
        }
        check(series, dates, values);
        return new ValueSeries(dates, values, contributed);
    }

    private static void check(Fields series, List<LocalDate> dates, double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] < 0) {
                series.refused(VALUE + "[" + row + "]", Double.toString(values[row]), "a number from 0", "");
            }
            if (row > 0 && !dates.get(row).isAfter(dates.get(row - 1))) {
                series.refused(DATES + "[" + row + "]", dates.get(row).toString(), "after " + dates.get(row - 1), "");
            }
        }
    }

    /** With the final state the replaced service insists on, though it never looks at it. */
    static void write(JsonGenerator json, ValueSeries series) {
        double[] values = series.values();
        Spelling.object(json, "time_series", columns -> {
            Spelling.dates(columns, DATES, series.dates());
            Spelling.column(columns, VALUE, values);
            series.contributed().ifPresent(amounts -> Spelling.column(columns, CONTRIBUTED, amounts));
        });
        Spelling.object(json, "final_state", state -> {
            state.write(VALUE, last(values));
            state.write("total_invested", last(series.contributed().orElse(values)));
        });
    }

    private static double last(double[] values) {
        return values.length == 0 ? 0 : values[values.length - 1];
    }
}
