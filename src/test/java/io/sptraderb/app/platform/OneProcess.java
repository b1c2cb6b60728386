package io.sptraderb.app.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** One process that serves everything. */
final class OneProcess implements PlatformUnderTest {

    private final ServerProcess server;
    private final URI address;

    private OneProcess(ServerProcess server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts it.
     *
     * @param folder for its state
     * @param data prices and dividends
     */
    static OneProcess start(Path folder, Path data) throws IOException, InterruptedException {
        ServerProcess server =
                ServerProcess.start(folder.resolve("everything"), "256m", Map.of("DATA_DIR", data.toString()));
        try {
            return new OneProcess(server, server.address());
        } catch (InterruptedException | AssertionError e) {
            server.close();
            throw e;
        }
    }

    @Override
    public URI address(PlatformService service) {
        return address;
    }

    @Override
    public void close() {
        server.close();
    }
}
