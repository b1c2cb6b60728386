package io.sptraderb.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The interpreter to compare with: {@code python3}, or what {@code -Dcpython=...} names. */
public final class Cpython {

    private static final String NO_PANDAS_2_2 = "import pandas; print('pandas', pandas.__version__); "
            + "exit(tuple(map(int, pandas.__version__.split('.')[:2])) < (2, 2) or pandas.__version__ >= '3')";

    private final String command;

    /** How a program ended, and all it wrote. */
    public record Ended(int status, String output) {}

    private Cpython(String command) {
        this.command = command;
    }

    /** Skips the test where the interpreter or its pandas 2.2 is not there. */
    public static Cpython withPandas() throws InterruptedException {
        Cpython python = new Cpython(System.getProperty("cpython", "python3"));
        Ended asked;
        try {
            asked = python.run("-c", NO_PANDAS_2_2);
        } catch (IOException e) {
            asked = new Ended(-1, String.valueOf(e.getMessage()));
        }
        assumeTrue(asked.status() == 0, "needs a " + python.command + " with pandas 2.2: " + asked.output());
        return python;
    }

    /** Waits for the end of the program. */
    public Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst(command);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
