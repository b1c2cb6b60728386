package io.sptraderb.engine;

/** Rounds prices to what a market trades at; a tick of 0 leaves them as they are. */
record Ticks(double size) {

    /** A price this near to a tick is meant to be one: far below a tick, far above rounding errors. */
    private static final double TOLERANCE = 1e-6;

    double nearest(double price) {
        return size == 0 ? price : Math.rint(price / size) * size;
    }

    /** The tick at or above a price when buying, at or below when selling: never better for the trader. */
    double against(double price, boolean buys) {
        if (size == 0) {
            return price;
        }
        double ticks = price / size;
        return (buys ? Math.ceil(ticks - TOLERANCE) : Math.floor(ticks + TOLERANCE)) * size;
    }
}
