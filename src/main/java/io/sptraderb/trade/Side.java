package io.sptraderb.trade;

/** Which way a position gains. */
public enum Side {
    LONG(1),
    SHORT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** 1 for long, -1 for short. */
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == LONG ? SHORT : LONG;
    }

    /** The spelling on the wire and in files: {@code long}, {@code short}. */
    public String wireName() {
        return this == LONG ? "long" : "short";
    }
}
