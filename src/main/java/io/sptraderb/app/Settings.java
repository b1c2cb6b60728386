package io.sptraderb.app;

import io.sptraderb.http.ServiceRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings in force, read once and checked. */
record Settings(
        Server server,
        Folders folders,
        Storage storage,
        Jobs jobs,
        Components components,
        Candles candles,
        Investing investing) {

    /**
     * Where and for whom the server listens.
     *
     * @param port 0 takes any free one
     * @param isLoopback whether the host can be reached from this machine only
     * @param insecure whether it may listen beyond this machine without authentication
     * @param importBytes the largest file of candles a client may send
     */
    record Server(
            String host,
            int port,
            boolean isLoopback,
            boolean insecure,
            List<String> allowedOrigins,
            long importBytes) {
        Server {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }

    /**
     * @param components the folder of Python components in the workspace
     * @param strategies the folder of strategy files in the workspace
     * @param data the user's candle files, if any
     * @param state where results are kept; made when it is first needed
     */
    record Folders(Path workspace, Path components, Path strategies, Optional<Path> data, Path state) {}

    /**
     * @param databaseUrl of a PostgreSQL; empty for the embedded database in the state folder
     * @param patience how long a database that does not answer is waited for
     * @param keepRuns how long runs are kept after their end; zero keeps them for ever
     */
    record Storage(Optional<String> databaseUrl, Duration patience, Duration keepRuns) {
        @Override
        public String toString() {
            return "Storage[databaseUrl=(hidden), patience=" + patience + ", keepRuns=" + keepRuns + "]";
        }
    }

    /**
     * @param workers backtests run at once
     * @param queue backtests that may wait
     * @param drain how long a stopping server waits for running backtests
     * @param resultBytes results kept in memory, beside the stored ones
     */
    record Jobs(int workers, int queue, Duration drain, long resultBytes) {}

    /**
     * Limits of one call of a Python component, and how much of what components answered is remembered.
     *
     * @param allocatedBytes memory a call may allocate
     * @param outputBytes text a call may print
     * @param memoBytes remembered results
     */
    record Components(Duration time, long allocatedBytes, int outputBytes, long memoBytes) {}

    /**
     * How many candles are kept in memory, and where else they come from.
     *
     * @param series so many series of a symbol and timeframe
     * @param timeToLive from loading; after it the source is read again
     * @param bytes of all of them together
     * @param server a market-data server, if any
     */
    record Candles(int series, Duration timeToLive, long bytes, Optional<URI> server) {}

    /**
     * How the investing platform is spread over processes.
     *
     * @param role the one service this process is; empty when it serves everything
     * @param services where services of other processes are; a step without an address is done in this process
     */
    record Investing(Optional<ServiceRole> role, Map<ServiceRole, URI> services) {
        Investing {
            services = Map.copyOf(services);
        }
    }
}
