package io.sptraderb.component.python;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How components are run.
 *
 * @param componentsFolder the components: {@code python-components/}, or {@code core/} in an existing workspace
 * @param contexts how many components may run at the same time
 * @param callTime wall time a call may take
 * @param callMemoryBytes what a call may allocate, kept or not; {@link #BYTES_PER_CANDLE} for each candle come on top
 * @param callOutputBytes what a call may print, in bytes of UTF-8
 * @param memoBytes how much memory remembered results may take
 */
public record PythonSettings(
        Path componentsFolder,
        int contexts,
        Duration callTime,
        long callMemoryBytes,
        int callOutputBytes,
        long memoBytes) {

    /** What an elaborate Python loop over candles allocates for each, so that long series need no other setting. */
    static final long BYTES_PER_CANDLE = 16_384;

    private static final int MEBI = 1 << 20;

    public PythonSettings {
        require(contexts >= 1 && contexts <= 1_024, "contexts", contexts, "1 to 1024");
        require(callTime.isPositive(), "callTime", callTime, "above zero");
        require(callMemoryBytes >= MEBI, "callMemoryBytes", callMemoryBytes, "at least " + MEBI);
        require(callOutputBytes >= 0, "callOutputBytes", callOutputBytes, "at least 0");
        require(memoBytes >= 0, "memoBytes", memoBytes, "at least 0");
    }

    /** One context a core, 30 s, 512 MB and 1 MB of output a call, 256 MB of memo. */
    public static PythonSettings defaults(Path componentsFolder) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PythonSettings(componentsFolder, cores, Duration.ofSeconds(30), 512L * MEBI, MEBI, 256L * MEBI);
    }

    private static void require(boolean valid, String name, Object found, String allowed) {
        if (!valid) {
            throw new IllegalArgumentException(name + " was " + found + ", must be " + allowed);
        }
    }
}
