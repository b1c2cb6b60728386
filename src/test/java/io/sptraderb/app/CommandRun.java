package io.sptraderb.app;

import io.sptraderb.app.RunSummary.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command line run inside the test.
 *
 * @param status its exit code
 * @param out what it printed as result
 * @param err what else it printed
 */
record CommandRun(int status, String out, String err) {

    static CommandRun of(Path programHome, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), new Page(100, true));
        int status = new Program(new Surroundings(environment, programHome, terminal)).run(arguments);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
