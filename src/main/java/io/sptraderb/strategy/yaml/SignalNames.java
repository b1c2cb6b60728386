package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.strategy.NearestName;
import java.util.List;
import java.util.Optional;

/**
 * The signals rules may name.
 *
 * @param complete whether every dependency could be read; if not, a name that is missing is no problem of its own
 */
record SignalNames(List<ComponentPath> paths, boolean complete) {

    SignalNames {
        paths = List.copyOf(paths);
    }

    /**
     * The signal a rule means: the one of that name or path, else the only one whose name contains it. Empty, with a
     * problem reported, when there is none or more than one.
     */
    Optional<ComponentPath> find(String written, YamlNode node, Problems problems) {
        Optional<ComponentPath> exact = exact(written);
        if (exact.isPresent() || written.isBlank()) {
            if (exact.isEmpty()) {
                problems.error(node, "the name of a signal is blank", allowed());
            }
            return exact;
        }
        List<ComponentPath> containing =
                paths.stream().filter(path -> path.name().contains(written)).toList();
        if (containing.size() == 1) {
            return Optional.of(containing.getFirst());
        }
        String shown = YamlNode.Scalar.shorten(written);
        if (containing.size() > 1) {
            problems.error(node, "\"" + shown + "\" may mean more than one signal", allowed());
        } else if (complete) {
            String message =
                    "no signal \"" + shown + "\" is among the dependencies" + NearestName.hint(written, names());
            problems.error(node, message, allowed());
        }
        return Optional.empty();
    }

    private Optional<ComponentPath> exact(String written) {
        Optional<ComponentPath> asPath = ComponentPath.parse(written);
        return paths.stream()
                .filter(path -> path.name().equals(written)
                        || asPath.filter(path::equals).isPresent())
                .findFirst();
    }

    private List<String> names() {
        return paths.stream().map(ComponentPath::name).toList();
    }

    private String allowed() {
        return paths.isEmpty()
                ? "a signal listed under dependencies.signals, where there is none"
                : "one of " + Values.listed(names());
    }
}
