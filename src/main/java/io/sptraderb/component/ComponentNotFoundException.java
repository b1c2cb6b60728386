package io.sptraderb.component;

import java.util.List;

/** There is no such component file. */
public final class ComponentNotFoundException extends ComponentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param looked where it was looked for
     * @param nearest existing components with a like name, nearest first; may be empty
     */
    public ComponentNotFoundException(String component, List<String> looked, List<String> nearest) {
        super(
                component,
                "no component \"" + component + "\" at " + String.join(", ", looked)
                        + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?"),
                null);
    }
}
