package io.sptraderb.component.python;

import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a script writes to stdout: the lines between its markers are its answer, all others go to the log. Used
 * by one run of a script, on the thread that runs it.
 */
public final class ScriptOutput {

    /** What an event or value takes as JSON, amply. */
    private static final long BYTES_PER_CANDLE = 512;

    private final PrintSink log;
    private final RunningCall call;
    private final String start;
    private final String end;
    private final long allowed;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private int blocks;
    private boolean isOpen;

    /**
     * @param kind {@code INDICATOR} or {@code SIGNAL}: markers are this with {@code _START} and {@code _END}
     * @param allowedBytes what a call may print; the answer may be longer with each candle
     */
    ScriptOutput(String kind, PrintSink log, RunningCall call, long allowedBytes, int candles) {
        this.log = log;
        this.call = call;
        start = kind + "_START";
        end = kind + "_END";
        allowed = allowedBytes + candles * BYTES_PER_CANDLE;
    }

    @HostAccess.Export
    public void write(String text) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            line.append(text, from, to);
            endLine();
            from = to + 1;
        }
        line.append(text, from, text.length());
        if (line.length() + block.length() > allowed) {
            call.stop(RunningCall.Stop.OUTPUT);
            throw new IllegalStateException("wrote more than " + allowed + " characters");
        }
    }

    private void endLine() {
        String written = line.toString();
        line.setLength(0);
        String marker = written.strip();
        if (isOpen && marker.equals(end)) {
            isOpen = false;
        } else if (isOpen) {
            block.append(written).append('\n');
        } else if (marker.equals(start)) {
            isOpen = true;
            blocks++;
        } else {
            log.write(written + "\n");
        }
    }

    /** The script has ended. */
    void close() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    /** How often the script wrote the marker of a start. */
    int blocks() {
        return blocks;
    }

    /** Whether the marker of the end is missing. */
    boolean isOpen() {
        return isOpen;
    }

    /** The marker that begins the answer. */
    String start() {
        return start;
    }

    /** The marker that ends the answer. */
    String end() {
        return end;
    }

    /** What is between the markers; null when there is none. */
    @Nullable
    String answer() {
        return blocks == 0 ? null : block.toString();
    }
}
