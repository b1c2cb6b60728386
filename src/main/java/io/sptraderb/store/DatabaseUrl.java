package io.sptraderb.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is.
 *
 * @param jdbc its address for JDBC, without user and password
 * @param user empty when the address says none
 * @param password empty when the address says none
 */
record DatabaseUrl(String jdbc, String user, String password) {

    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            // a commit is in the file when it returns: what was acknowledged survives kill -9
            + ";WRITE_DELAY=0"
            // the statements of runs are more than the eight it remembers by itself
            + ";QUERY_CACHE_SIZE=64"
            // the application closes it, after the last run has ended
            + ";DB_CLOSE_ON_EXIT=FALSE"
            // its errors reach us as exceptions; it need not keep a log of its own beside the file
            + ";TRACE_LEVEL_FILE=0";

    /** A file of the embedded database; opened so that a thread that is interrupted does not close it for all. */
    static DatabaseUrl embedded(Path file) {
        return embedded(file, "async:");
    }

    /** @param fileSystem of H2, for example {@code async:} */
    static DatabaseUrl embedded(Path file, String fileSystem) {
        return new DatabaseUrl("jdbc:h2:" + fileSystem + file.toAbsolutePath() + H2_OPTIONS, "", "");
    }

    /**
     * Reads {@code postgres://user:password@host:port/name?options}, as the systems before had it, or the same with {@code
     * postgresql} or {@code jdbc:postgresql}; empty for anything else.
     */
    static Optional<DatabaseUrl> parse(String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        try {
            URI uri = new URI(plain);
            boolean isPostgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
            if (!isPostgres || uri.getHost() == null || uri.getPath().length() < 2) {
                return Optional.empty();
            }
            String[] login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options,
                    login.length > 0 ? decoded(login[0]) : "",
                    login.length > 1 ? decoded(login[1]) : ""));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isPostgres() {
        return jdbc.startsWith("jdbc:postgresql:");
    }

    /** For people: neither password nor options, which may hold one. */
    String place() {
        if (isPostgres()) {
            return jdbc.substring("jdbc:".length()).replaceFirst("\\?.*", "");
        }
        return jdbc.replaceFirst("^jdbc:h2:(?:[a-z]+:)+", "").replaceFirst(";.*", ".mv.db");
    }

    @Override
    public String toString() {
        return place();
    }

    private static String decoded(String text) {
        // a plus sign is itself before the query
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
