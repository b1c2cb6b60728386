package io.sptraderb.strategy;

import java.util.Collection;
import java.util.List;

/** A condition names an output that the indicators of the run do not give. */
public final class UnknownOutputException extends StrategyException {

    private static final long serialVersionUID = 1L;

    private final String output;
    private final transient List<String> available;

    /**
     * @param output {@code alias} or {@code alias.output}
     * @param available what the indicators give
     */
    public UnknownOutputException(String strategyName, String output, Collection<String> available) {
        super(
                strategyName,
                "strategy \"" + strategyName + "\" compares \"" + output + "\", which no indicator gives"
                        + NearestName.hint(output, available) + "; there is "
                        + (available.isEmpty() ? "nothing" : String.join(", ", available)));
        this.output = output;
        this.available = List.copyOf(available);
    }

    public String output() {
        return output;
    }

    public List<String> available() {
        return available;
    }
}
