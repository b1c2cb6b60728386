package io.sptraderb.component;

import java.util.List;

/** A component was given a parameter it does not have. */
public final class ComponentParameterException extends ComponentException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> allowed;

    /**
     * @param parameter the name that was given
     * @param allowed the names of the component's parameters
     */
    public ComponentParameterException(String component, String parameter, List<String> allowed) {
        super(
                component,
                component + " has no parameter \"" + parameter + "\""
                        + (allowed.isEmpty() ? ", it takes none" : ", allowed are " + String.join(", ", allowed)),
                null);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    public String parameter() {
        return parameter;
    }

    public List<String> allowed() {
        return allowed;
    }
}
