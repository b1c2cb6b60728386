package io.sptraderb.accumulation;

import java.time.LocalDate;

/**
 * Which prices of which ticker.
 *
 * @param marketType as the client says, for example {@code Stock}; empty when nobody said. Prices are found without it
 */
public record PriceQuery(String ticker, String marketType, DateRange range, Frequency frequency) {

    /** Both dates included. */
    public static PriceQuery of(String ticker, LocalDate from, LocalDate to, Frequency frequency) {
        return new PriceQuery(ticker, "", new DateRange(from, to), frequency);
    }
}
