package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.DateRange;

/** Which dividends of a ticker have their ex-dates in the range? */
public record DividendsRequest(String ticker, DateRange range) {}
