package io.sptraderb.accumulation.wire;

/** An answer is not what it should be. */
public final class BadAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String allowed;

    /**
     * @param where path in the answer, with the row in brackets where there is one: {@code prices[3].close}
     * @param allowed what the value must be, without "must be"
     */
    public BadAnswerException(String where, String found, String allowed) {
        super(where + " was " + found + ", must be " + allowed);
        this.where = where;
        this.found = found;
        this.allowed = allowed;
    }

    public String where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }
}
