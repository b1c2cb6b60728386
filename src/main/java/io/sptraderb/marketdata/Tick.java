package io.sptraderb.marketdata;

/** A trade or a quote while it is read: what it does not have is NaN. */
final class Tick {

    private String time = "";
    private double price = Double.NaN;
    private double bid = Double.NaN;
    private double ask = Double.NaN;
    private double volume = Double.NaN;

    /** @param text as written */
    void time(String text) {
        time = text;
    }

    void put(TickColumn column, double value) {
        switch (column) {
            case PRICE -> price = value;
            case BID -> bid = value;
            case ASK -> ask = value;
            case VOLUME -> volume = value;
            case TIME -> throw new IllegalArgumentException("a time is a text");
        }
    }

    String time() {
        return time;
    }

    /**
     * Its own price, or the middle of bid and ask.
     *
     * @throws BadRowException when the bid is above the ask
     */
    double price() {
        if (!Double.isNaN(price)) {
            return price;
        }
        if (bid > ask) {
            throw new BadRowException("bid was " + bid + ", must not be above ask " + ask);
        }
        return (bid + ask) / 2;
    }

    /** NaN when it has none. */
    double volume() {
        return volume;
    }
}
