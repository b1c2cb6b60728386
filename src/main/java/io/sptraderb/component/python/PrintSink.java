package io.sptraderb.component.python;

import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/** Takes what the running call prints, line by line. One for each context; only the thread that uses it calls it. */
public final class PrintSink {

    private final StringBuilder partial = new StringBuilder();
    private List<PrintedLine> lines = new ArrayList<>();
    private @Nullable RunningCall call;
    private String component = "";
    private long bytes;
    private long allowed;

    /** What is printed from here on belongs to this call. */
    void begin(RunningCall running, long allowedBytes) {
        partial.setLength(0);
        lines = new ArrayList<>();
        call = running;
        bytes = 0;
        allowed = allowedBytes;
    }

    /** What is printed from here on was printed by this component; the lines of the one before are handed over. */
    List<PrintedLine> next(String running) {
        if (!partial.isEmpty()) {
            endLine();
        }
        List<PrintedLine> printed = List.copyOf(lines);
        lines.clear();
        component = running;
        return printed;
    }

    void end() {
        call = null;
        partial.setLength(0);
        lines.clear();
    }

    /** Bytes printed by the call so far. */
    long bytes() {
        return bytes;
    }

    @HostAccess.Export
    public void write(String text) {
        RunningCall running = call;
        if (running == null) {
            return;
        }
        bytes += text.length() > allowed ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > allowed) {
            running.stop(RunningCall.Stop.OUTPUT);
            throw new IllegalStateException("printed more than " + allowed + " bytes");
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            partial.append(text, start, end);
            endLine();
            start = end + 1;
        }
        partial.append(text, start, text.length());
    }

    private void endLine() {
        lines.add(new PrintedLine(component, partial.toString()));
        partial.setLength(0);
    }

    /** For what bypasses {@code sys.stdout}. */
    OutputStream asStream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] b, int offset, int length) {
                PrintSink.this.write(new String(b, offset, length, StandardCharsets.UTF_8));
            }
        };
    }
}
