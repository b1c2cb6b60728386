package io.sptraderb.component;

import org.jspecify.annotations.Nullable;

/** A component could not give its answer. The leaves say which way; every one names the component. */
public abstract sealed class ComponentException extends RuntimeException
        permits ComponentNotFoundException,
                ComponentFailedException,
                ComponentParameterException,
                ComponentResultException,
                ComponentLimitException,
                ComponentCancelledException {

    private static final long serialVersionUID = 1L;

    private final String component;

    ComponentException(String component, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.component = component;
    }

    /** Path of the component, as in {@code signals/ma_crossover}. */
    public String component() {
        return component;
    }
}
