package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import java.sql.SQLException;

/** What a failure of the database means for candles. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * Data that cannot be converted, rejected values and statements the tables do not fit are the content's fault;
     * everything else means that the database did not answer. A copy reports the former as causes of an IOException.
     *
     * @param place the table, or what stands for it
     */
    static CandleException of(Exception failure, String place) {
        if (failure instanceof SQLException sql) {
            return of(sql, place);
        }
        return failure.getCause() instanceof SQLException cause
                ? of(cause, place)
                : new SourceUnavailableException(SourceKind.DATABASE, "the candles are cut off: " + failure, failure);
    }

    private static CandleException of(SQLException failure, String place) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String message = firstLine(failure);
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22", "23", "42" -> new BadCandlesException(place, 0, message, failure);
            default -> unavailable(failure);
        };
    }

    /** A failure, whatever it is, before it is known which table has the candles. */
    static SourceUnavailableException unavailable(SQLException failure) {
        return new SourceUnavailableException(SourceKind.DATABASE, firstLine(failure), failure);
    }

    private static String firstLine(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.lines().findFirst().orElse(message);
    }
}
