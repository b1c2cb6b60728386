package io.sptraderb.marketdata;

import java.time.Duration;

/**
 * How long a market-data server is waited for, and how much it may send.
 *
 * @param connect for a connection
 * @param answer for one whole answer, from asking to its last byte
 * @param patience what a whole load may lose in failed attempts and the pauses after them, over all its pages; an attempt
 *     that began in time may outlast it
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param maxBytes of one answer
 */
record ServerLimits(Duration connect, Duration answer, Duration patience, Duration firstPause, int maxBytes) {

    private static final Duration LISTING_ANSWER = Duration.ofSeconds(5);
    private static final Duration LISTING_PATIENCE = Duration.ofSeconds(2);
    /** Two years of 5-minute candles are 17 MB. */
    private static final int MAX_BYTES = 64 << 20;

    static ServerLimits standard() {
        return new ServerLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofMillis(250),
                MAX_BYTES);
    }

    /** Tighter, as whoever asks what there is waits for the answer before anything begins. */
    ServerLimits forListing() {
        return new ServerLimits(
                connect, shorter(answer, LISTING_ANSWER), shorter(patience, LISTING_PATIENCE), firstPause, maxBytes);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
