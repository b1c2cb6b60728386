package io.sptraderb.marketdata;

import java.util.List;
import java.util.Optional;

/** Which close of a file is read. */
enum Closes {
    AS_TRADED,
    /** In place of the close: the other columns stay as traded, and it may lie far outside of high and low. */
    ADJUSTED;

    /**
     * What the columns of a file hold, from the left; empty when it has no such close.
     *
     * @throws BadRowException for unknown, missing and repeated columns
     */
    Optional<List<CandleColumn>> columns(List<String> names) {
        return this == ADJUSTED ? CandleColumn.withAdjustedClose(names) : Optional.of(CandleColumn.of(names));
    }
}
