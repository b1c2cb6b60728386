package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a company pays on each share.
 *
 * @param exDate who holds the share the day before is entitled
 * @param paymentDate when the money comes, not before the ex-date; empty when unknown
 * @param amountPerShare 0 or above
 */
public record Dividend(LocalDate exDate, Optional<LocalDate> paymentDate, double amountPerShare) {

    public Dividend {
        if (!(amountPerShare >= 0) || Double.isInfinite(amountPerShare)) {
            throw new InvalidRequestException(
                    "amount_per_share of " + exDate, Double.toString(amountPerShare), "a number from 0");
        }
        if (paymentDate.isPresent() && paymentDate.get().isBefore(exDate)) {
            throw new InvalidRequestException(
                    "payment_date of " + exDate, paymentDate.get().toString(), "on the ex_date or after it");
        }
    }

    /** Nobody said when it is paid. */
    public static Dividend of(LocalDate exDate, double amountPerShare) {
        return new Dividend(exDate, Optional.empty(), amountPerShare);
    }
}
