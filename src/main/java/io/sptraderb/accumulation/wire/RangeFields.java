package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.DateRange;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;

/** A range of days: {@code start_date} and {@code end_date}. */
final class RangeFields {

    private static final String START = "start_date";
    private static final String END = "end_date";

    private RangeFields() {}

    static DateRange read(Fields fields) {
        LocalDate start = fields.date(START);
        LocalDate end = fields.date(END);
        DateRange any = new DateRange(Fields.ANY_DATE, Fields.ANY_DATE);
        return fields.isDate(START) && fields.isDate(END) ? fields.attempt(any, () -> new DateRange(start, end)) : any;
    }

    static void write(JsonGenerator json, DateRange range) {
        json.write(START, range.start().toString());
        json.write(END, range.end().toString());
    }
}
