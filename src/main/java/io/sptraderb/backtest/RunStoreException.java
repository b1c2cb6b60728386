package io.sptraderb.backtest;

import org.jspecify.annotations.Nullable;

/** The store cannot keep, find or read a run. */
public final class RunStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * @param place what could not be read or written, for people, for example a file's name
     * @param reason what was wrong with it
     */
    public RunStoreException(String place, String reason, @Nullable Throwable cause) {
        super(place + ": " + reason, cause);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
