package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.SequencedMap;

/** A range of dates ends before it starts, or on a day that is still to come. */
public final class InvalidDateRangeException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final LocalDate start;
    private final LocalDate end;

    public InvalidDateRangeException(LocalDate start, LocalDate end) {
        this(start, end, "before start_date " + start);
    }

    private InvalidDateRangeException(LocalDate start, LocalDate end, String forbidden) {
        super(ErrorCode.INVALID_DATE_RANGE, "end_date was " + end + ", must not be " + forbidden);
        this.start = start;
        this.end = end;
    }

    /** Nobody knows the prices of tomorrow. */
    public static InvalidDateRangeException inFuture(DateRange range, LocalDate today) {
        return new InvalidDateRangeException(range.start(), range.end(), "after today, " + today);
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return end;
    }

    @Override
    public SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = details("start_date", start.toString());
        details.put("end_date", end.toString());
        return details;
    }
}
