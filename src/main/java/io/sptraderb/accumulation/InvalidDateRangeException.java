package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.SequencedMap;

/** A range of dates ends before it starts. */
public final class InvalidDateRangeException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final LocalDate start;
    private final LocalDate end;

    public InvalidDateRangeException(LocalDate start, LocalDate end) {
        super(ErrorCode.INVALID_DATE_RANGE, "end_date was " + end + ", must not be before start_date " + start);
        this.start = start;
        this.end = end;
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
