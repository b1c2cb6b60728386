package io.sptraderb.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a sorted list of jobs.
 *
 * @param limit jobs wanted at most
 * @param offset jobs before them
 */
public record JobQuery(JobFilter filter, Order order, boolean descending, int limit, int offset) {

    /** What a list can be sorted by. Jobs without the figure come last either way. */
    public enum Order {
        CREATED_AT,
        COMPLETED_AT,
        STRATEGY_NAME,
        SYMBOL,
        TIMEFRAME,
        TOTAL_RETURN,
        TOTAL_PNL,
        MAX_DRAWDOWN,
        SHARPE_RATIO,
        TOTAL_TRADES;

        /** The spelling on the wire, for example {@code sharpe_ratio}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #wireName} writes. */
        public static Optional<Order> parse(String wireName) {
            return Arrays.stream(values())
                    .filter(order -> order.wireName().equals(wireName))
                    .findFirst();
        }

        /** Every spelling, for error messages. */
        public static List<String> wireNames() {
            return Arrays.stream(values()).map(Order::wireName).toList();
        }
    }

    /** The newest first. */
    public static JobQuery newest(JobFilter filter, int limit, int offset) {
        return new JobQuery(filter, Order.CREATED_AT, true, limit, offset);
    }

    /** The same list, another part of it. */
    JobQuery part(int newLimit, int newOffset) {
        return new JobQuery(filter, order, descending, newLimit, newOffset);
    }
}
