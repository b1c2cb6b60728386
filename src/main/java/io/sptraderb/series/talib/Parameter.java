package io.sptraderb.series.talib;

/**
 * An optional parameter of a function.
 *
 * @param kind how TA-Lib reads the number
 * @param initial the value when none is given
 * @param min the least value allowed
 * @param max the greatest value allowed
 */
record Parameter(String name, Kind kind, double initial, double min, double max) {

    /** TA-Lib's stand-ins for "not given", which the Python package shows as defaults. */
    private static final double NO_WHOLE = Integer.MIN_VALUE;

    private static final double NO_REAL = -4e37;

    private static final double LAST_AVERAGE = 8;
    private static final double MAX_PERIOD = 100_000;
    private static final double MAX_REAL = 3e37;

    enum Kind {
        WHOLE,
        REAL,
        AVERAGE
    }

    static Parameter period(String name, int initial, int min) {
        return new Parameter(name, Kind.WHOLE, initial, min, MAX_PERIOD);
    }

    static Parameter average(String name) {
        return new Parameter(name, Kind.AVERAGE, 0, 0, LAST_AVERAGE);
    }

    static Parameter real(String name, double initial, double min, double max) {
        return new Parameter(name, Kind.REAL, initial, min, max);
    }

    static Parameter positive(String name, double initial) {
        return real(name, initial, 0, MAX_REAL);
    }

    static Parameter anyReal(String name, double initial) {
        return real(name, initial, -MAX_REAL, MAX_REAL);
    }

    /** The value to compute with. */
    double valueOf(double given) {
        return given == (kind == Kind.REAL ? NO_REAL : NO_WHOLE) ? initial : given;
    }

    /** NaN is allowed, as in TA-Lib. */
    boolean allows(double value) {
        return !(value < min || value > max);
    }
}
