package io.sptraderb.component;

/** The run that asked for the component was cancelled while it ran. */
public final class ComponentCancelledException extends ComponentException {

    private static final long serialVersionUID = 1L;

    public ComponentCancelledException(String component) {
        super(component, component + " was cancelled", null);
    }
}
