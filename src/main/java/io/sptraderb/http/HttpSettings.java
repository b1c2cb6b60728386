package io.sptraderb.http;

import java.time.Duration;
import java.util.Set;

/**
 * Where and how the server listens.
 *
 * @param host name or address to bind to
 * @param port 0 for any free one
 * @param allowedOrigins web origins that may call besides the server's own, for example {@code https://example.org};
 *     {@code *} allows every one
 * @param maxBodyBytes the largest request body
 * @param maxImportBytes the largest file of candles a client may send
 * @param stopTime how long {@link HttpServer#stop} waits for requests being answered
 */
public record HttpSettings(
        String host, int port, Set<String> allowedOrigins, int maxBodyBytes, long maxImportBytes, Duration stopTime) {

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port was " + port + ", must be 0 to 65535");
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("largest body was " + maxBodyBytes + " bytes, must be at least 1");
        }
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** On the loopback address, for its own origin only, bodies of at most one megabyte and files of two gigabytes. */
    public static HttpSettings onLoopback(int port) {
        return new HttpSettings("127.0.0.1", port, Set.of(), 1 << 20, 2L << 30, Duration.ofSeconds(5));
    }
}
