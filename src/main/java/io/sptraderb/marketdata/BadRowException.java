package io.sptraderb.marketdata;

/** A line cannot be read; {@link CsvCandles} adds the file and the line. Never leaves this package. */
final class BadRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRowException(String reason) {
        super(reason, null, false, false);
    }
}
