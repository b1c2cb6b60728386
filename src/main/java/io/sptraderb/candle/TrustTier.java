package io.sptraderb.candle;

/** How far the origin of a series is trusted; with the execution mode it decides which violations block a run. */
public enum TrustTier {
    /** Served or shipped by this project, or by the market-data server it is configured with. */
    VERIFIED,
    /** From a third party. */
    EXTERNAL,
    /** A file the user brought. */
    USER_SUPPLIED
}
