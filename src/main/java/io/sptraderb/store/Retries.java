package io.sptraderb.store;

import io.sptraderb.backtest.RunStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries again what failed for a reason that may pass: a database that is restarted, a connection that was cut, a
 * deadlock. After the bound, and for every other reason at once, it is a {@link RunStoreException}.
 *
 * <p>What is tried must be safe to do twice: a commit whose answer was lost may have happened.
 */
final class Retries {

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    /** Classes of SQL states: no connection, too few resources, rolled back by the server, shut down by somebody. */
    private static final Set<String> PASSING = Set.of("08", "53", "40", "57");
    /** The same conditions in H2, which has numbers of its own: closed, shut down, lock timeout, connection broken. */
    private static final Set<String> PASSING_IN_H2 = Set.of("90098", "90121", "HYT00", "50200", "90067");

    /** H2 has closed the database, because somebody told it to or because it could not write the file. */
    private static final Set<String> CLOSED_IN_H2 = Set.of("90098", "90121");

    private final Duration bound;
    private final String place;
    private final Runnable whenClosed;

    /**
     * @param place the database's, for people
     * @param whenClosed done before the next try when H2 says that the database is closed
     */
    Retries(Duration bound, String place, Runnable whenClosed) {
        this.bound = bound;
        this.place = place;
        this.whenClosed = whenClosed;
    }

    <T> T call(String what, Supplier<T> work) {
        long end = System.nanoTime() + bound.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return work.get();
            } catch (RunStoreException e) {
                throw e;
            } catch (RuntimeException e) {
                if (isClosed(e)) {
                    whenClosed.run();
                }
                boolean again = mayPass(e) && System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) < end;
                if (!again || !slept(pause)) {
                    throw failed(what, e);
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    void run(String what, Runnable work) {
        call(what, () -> {
            work.run();
            return true;
        });
    }

    private RunStoreException failed(String what, RuntimeException e) {
        return new RunStoreException(place, what + " failed: " + reason(e), e);
    }

    /** What the database or, below it, the file system says. */
    private static String reason(RuntimeException e) {
        String reason = e.toString();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof IOException) {
                reason = String.valueOf(cause.getMessage());
            }
        }
        return reason;
    }

    private static boolean isClosed(RuntimeException e) {
        SQLException sql = sql(e);
        return sql != null && CLOSED_IN_H2.contains(String.valueOf(sql.getSQLState()));
    }

    private static boolean mayPass(RuntimeException e) {
        for (SQLException sql = sql(e); sql != null; sql = sql.getNextException()) {
            String state = String.valueOf(sql.getSQLState());
            if (sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    || PASSING_IN_H2.contains(state)
                    || (state.length() == 5 && PASSING.contains(state.substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException sql(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** False when the thread was told to stop waiting. */
    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
