package io.sptraderb.component;

import org.jspecify.annotations.Nullable;

/** The component was stopped because it used more than a call may use. */
public final class ComponentLimitException extends ComponentException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final String used;
    private final String allowed;

    /** What a call is limited in. */
    public enum Limit {
        TIME,
        MEMORY,
        OUTPUT
    }

    /**
     * @param used what was used when it was stopped, for people, for example {@code 30.1 s}
     * @param allowed the limit, for example {@code 30 s}
     */
    public ComponentLimitException(
            String component, Limit limit, String used, String allowed, @Nullable Throwable cause) {
        super(component, component + " used " + used + ", allowed are " + allowed + " a call", cause);
        this.limit = limit;
        this.used = used;
        this.allowed = allowed;
    }

    public String used() {
        return used;
    }

    /** The limit, for people. */
    public String allowed() {
        return allowed;
    }

    public Limit limit() {
        return limit;
    }
}
