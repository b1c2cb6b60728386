package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Problem;
import java.util.List;

/**
 * What a list of strategies shows of one, whether it can run or not.
 *
 * @param title the name it gives itself, else the one it was asked for by
 * @param problems what keeps it from running
 */
public record StrategySummary(String title, String description, String version, List<Problem> problems) {
    public StrategySummary {
        problems = List.copyOf(problems);
    }
}
