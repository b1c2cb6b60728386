package io.sptraderb.app;

import java.net.URI;
import java.util.List;

/** Something that answers until it is told to stop. */
interface Serving extends AutoCloseable {

    /** Where it answers, for example {@code http://127.0.0.1:3001}. */
    URI address();

    /** What to try next, for whoever started it; the first line ends with the address. */
    List<String> welcome();

    Lifetime lifetime();

    /** Tells where it answers, and serves until the process is told to end. */
    default void serve(Terminal terminal) throws InterruptedException {
        lifetime().endWithProcess();
        terminal.print(welcome());
        lifetime().awaitEnd();
    }

    @Override
    default void close() {
        lifetime().end();
    }

    /** Where a server on a host and port answers. */
    static URI address(String host, int port) {
        // an IPv6 address stands in brackets
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
