package io.sptraderb.app;

import io.sptraderb.app.RunSummary.Page;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err everything else
 * @param page what fits on a line of it
 */
record Terminal(PrintStream out, PrintStream err, Page page) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 60;
    private static final int MOST_WIDTH = 140;

    /** The process's own streams; the launcher says how wide they are. */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean unicode = System.out.charset().equals(StandardCharsets.UTF_8);
        return new Terminal(System.out, System.err, new Page(width(environment.get("COLUMNS")), unicode));
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
    }

    private static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("\\d{1,5}")) {
            return DEFAULT_WIDTH;
        }
        return Math.clamp(Integer.parseInt(columns), LEAST_WIDTH, MOST_WIDTH);
    }
}
