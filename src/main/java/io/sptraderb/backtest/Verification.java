package io.sptraderb.backtest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a stored result could be made again from its request.
 *
 * @param storedTradesHash {@link TradesHash} of the result
 * @param rerunTradesHash that of the run made now; empty when it did not come to an end
 * @param differences what is another now than it was; empty when the result is verified
 * @param firstDifference the first field of the first trade that is another now; empty when all trades are alike
 * @param time what the run made now took
 */
public record Verification(
        String storedTradesHash,
        Optional<String> rerunTradesHash,
        List<Difference> differences,
        Optional<TradeDifference> firstDifference,
        Duration time) {

    /** What is another now, for example {@code strategy_hash}. */
    public record Difference(String what, String stored, String now) {}

    /**
     * A field of a trade that is another now.
     *
     * @param trade its number
     * @param field its name on the wire, for example {@code exit.price}; {@code trade} when only one of both has it
     */
    public record TradeDifference(int trade, String field, String stored, String now) {}

    public Verification {
        differences = List.copyOf(differences);
    }

    /** Whether nothing is another now. */
    public boolean isVerified() {
        return differences.isEmpty();
    }
}
