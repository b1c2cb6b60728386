package io.sptraderb.app;

/** What stands on the command line cannot be done; the message says what is allowed. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
