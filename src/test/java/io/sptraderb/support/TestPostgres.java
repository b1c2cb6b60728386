package io.sptraderb.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, started from its binaries once a JVM when first asked for; everybody gets an empty database. Tests
 * that need it are skipped where the binaries do not run.
 */
public final class TestPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String broken;

    private TestPostgres() {}

    /** A new empty database: {@code postgres://postgres:postgres@localhost:port/name}. */
    public static String newDatabase() {
        EmbeddedPostgres running = running();
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new AssertionError("no database could be made", e);
        }
        return "postgres://postgres:postgres@localhost:" + running.getPort() + "/" + name;
    }

    /** Connections to a database {@link #newDatabase} made. */
    public static DataSource dataSource(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + url.substring(url.indexOf('@') + 1));
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    /** A server of its own, which can be killed and started again where it was. */
    public static Restartable restartable(Path folder) {
        running();
        return new Restartable(folder);
    }

    /** See {@link #restartable}. */
    public static final class Restartable implements AutoCloseable {

        private final Path folder;
        private final EmbeddedPostgres first;
        private final ProcessHandle.Info command;
        private List<ProcessHandle> processes;

        private Restartable(Path folder) {
            this.folder = folder.resolve("postgres");
            try {
                // the library's own setting forgets acknowledged commits when it is killed
                first = EmbeddedPostgres.builder()
                        .setDataDirectory(this.folder)
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                processes = List.of(postmaster());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            command = processes.getFirst().info();
        }

        private ProcessHandle postmaster() throws IOException {
            String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        }

        /** Starts it again, with the words it was started with first; returns before it answers. */
        public synchronized void start() {
            List<String> words = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                // it refuses to run as root
                words.addAll(List.of("unshare", "-U"));
            }
            words.add(command.command().orElseThrow());
            words.addAll(List.of(command.arguments().orElseThrow()));
            try {
                Process started = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                processes = List.of(started.toHandle());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends its processes the hard way. */
        public synchronized void kill() {
            List<ProcessHandle> all = new ArrayList<>(processes);
            processes.forEach(process -> process.descendants().forEach(all::add));
            all.forEach(ProcessHandle::destroyForcibly);
            Waiting.until("PostgreSQL is dead", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        }

        public synchronized String url() {
            return "postgres://postgres:postgres@localhost:" + first.getPort() + "/postgres";
        }

        @Override
        public synchronized void close() throws IOException {
            kill();
            first.close();
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (server == null && broken == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException | RuntimeException e) {
                broken = "PostgreSQL does not start from its binaries here: " + e;
            }
        }
        Assumptions.assumeTrue(server != null, () -> String.valueOf(broken));
        return java.util.Objects.requireNonNull(server);
    }
}
