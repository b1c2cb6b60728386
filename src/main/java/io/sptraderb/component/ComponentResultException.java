package io.sptraderb.component;

/** The component ran, but what it returned is not what its contract asks for. */
public final class ComponentResultException extends ComponentException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String allowed;

    /**
     * @param what which result, for example {@code evaluate()}
     * @param found what was returned, for example {@code a Series of 499 rows}
     * @param allowed what the contract asks for
     */
    public ComponentResultException(String component, String what, String found, String allowed) {
        super(component, component + ": " + what + " gave " + found + ", must give " + allowed, null);
        this.found = found;
        this.allowed = allowed;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }
}
