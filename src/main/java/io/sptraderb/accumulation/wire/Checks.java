package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.InvalidRequestException;
import io.sptraderb.accumulation.PortfolioPlan;
import java.util.function.DoubleConsumer;

/** Which numbers a field may have. They throw {@link InvalidRequestException}, of which only what is allowed counts. */
final class Checks {

    static final DoubleConsumer ANY = number -> {};

    static final DoubleConsumer MONEY = number -> PortfolioPlan.of(number, 0);

    static final DoubleConsumer MONEY_ABOVE_ZERO = number -> {
        MONEY.accept(number);
        require(number > 0, "a number above 0");
    };

    static final DoubleConsumer FROM_ZERO = number -> require(number >= 0, "a number from 0");

    static final DoubleConsumer ABOVE_ZERO = number -> require(number > 0, "a number above 0");

    private Checks() {}

    private static void require(boolean isSo, String allowed) {
        if (!isSo) {
            throw new InvalidRequestException("value", "another", allowed);
        }
    }
}
