package io.sptraderb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may import whom. The table is the house; a new package is a new row here. */
class ImportTableTest {

    private static final String ROOT = "io.sptraderb";
    private static final String ANY = "*";

    /**
     * What a package may use.
     *
     * @param ours our packages it may import
     * @param libraries name prefixes of libraries it may import, besides the JDK's {@code java.} and JSpecify
     */
    private record Row(Set<String> ours, Set<String> libraries) {}

    private static Row row(Set<String> ours, String... libraries) {
        return new Row(ours, Set.of(libraries));
    }

    private static final Set<String> DOMAIN = Set.of("candle", "trade", "component", "strategy");
    private static final Set<String> USE_CASES =
            Set.of("candle", "trade", "component", "strategy", "engine", "metrics", "backtest", "optimize", "live");

    private static final Map<String, Row> TABLE = Map.ofEntries(
            Map.entry("candle", row(Set.of())),
            Map.entry("trade", row(Set.of("candle"))),
            Map.entry("component", row(Set.of("candle"))),
            Map.entry("series", row(Set.of("series.random"))),
            Map.entry("series.random", row(Set.of())),
            Map.entry("series.talib", row(Set.of("series"), "com.tictactec")),
            Map.entry("strategy", row(Set.of("candle", "component", "trade"))),
            Map.entry("strategy.yaml", row(DOMAIN, "org.yaml.snakeyaml")),
            Map.entry("engine", row(DOMAIN)),
            Map.entry("metrics", row(Set.of("candle", "trade"), "org.apache.commons.math3", "org.hipparchus")),
            Map.entry("backtest", row(Set.of("candle", "trade", "component", "strategy", "engine", "metrics"))),
            Map.entry(
                    "optimize",
                    row(Set.of("candle", "trade", "component", "strategy", "engine", "metrics", "backtest"))),
            Map.entry("live", row(Set.of("candle", "trade", "component", "strategy", "engine", "metrics"))),
            Map.entry("accumulation", row(Set.of("candle", "component", "trade", "metrics"))),
            Map.entry("accumulation.wire", row(Set.of("accumulation", "candle", "trade"), "jakarta.json")),
            Map.entry("accumulation.remote", row(Set.of("accumulation", "accumulation.wire"), "jakarta.json")),
            Map.entry("workspace", row(Set.of("candle", "component", "strategy"))),
            Map.entry(
                    "component.python",
                    row(
                            Set.of("candle", "component", "series", "series.talib"),
                            "org.graalvm",
                            "com.github.benmanes.caffeine",
                            "com.sun.management")),
            Map.entry(
                    "marketdata",
                    row(
                            Set.of("candle", "accumulation"),
                            "jakarta.json",
                            "org.duckdb",
                            "org.postgresql",
                            "com.github.benmanes.caffeine")),
            Map.entry(
                    "store",
                    row(
                            with(USE_CASES, "workspace", "strategy.yaml"),
                            "jakarta.json",
                            "org.jdbi",
                            "org.flywaydb",
                            "com.zaxxer",
                            "org.h2",
                            "org.postgresql")),
            Map.entry("redis", row(USE_CASES, "redis.clients")),
            Map.entry("fix", row(Set.of("live", "trade", "candle"), "quickfix")),
            Map.entry("cluster", row(USE_CASES, "com.hazelcast")),
            Map.entry(
                    "http",
                    row(
                            with(USE_CASES, "workspace", "accumulation", "accumulation.wire"),
                            "io.helidon",
                            "jakarta.json",
                            "io.github.bucket4j")),
            Map.entry("app", row(Set.of(ANY), "io.helidon", "picocli", "jakarta.json")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(Set.of(more));
        return all;
    }

    @Test
    void shouldImportOnlyWhatTheTableAllows() {
        Set<String> violations = new TreeSet<>();
        for (JavaClass origin : CLASSES) {
            String from = packageOf(origin.getPackageName());
            Row row = TABLE.get(from);
            if (row == null) {
                violations.add("package " + from + " has no row in the table");
                continue;
            }
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !isAllowed(from, row, target.getPackageName())) {
                    violations.add(origin.getName() + " uses " + target.getName());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void shouldSeeEveryPackageOfTheProgram() {
        assertThat(CLASSES.size()).isGreaterThan(50);
        assertThat(CLASSES.stream().map(c -> packageOf(c.getPackageName())))
                .contains("candle", "trade", "component", "strategy", "engine", "metrics", "backtest", "app");
    }

    @Test
    void shouldHaveNoCycleInTheTable() {
        List<String> cycles = new ArrayList<>();
        Map<String, Integer> state = new HashMap<>();
        for (String name : TABLE.keySet()) {
            visit(name, state, new ArrayList<>(), cycles);
        }
        assertThat(cycles).isEmpty();
    }

    private static void visit(String name, Map<String, Integer> state, List<String> path, List<String> cycles) {
        Integer seen = state.get(name);
        if (seen != null) {
            if (seen == 1) {
                cycles.add(String.join(" -> ", path) + " -> " + name);
            }
            return;
        }
        state.put(name, 1);
        path.add(name);
        Row row = TABLE.get(name);
        if (row != null) {
            Set<String> targets = row.ours().contains(ANY) ? with(TABLE.keySet()) : row.ours();
            targets.stream()
                    .filter(target -> !target.equals(name))
                    .forEach(target -> visit(target, state, path, cycles));
        }
        path.removeLast();
        state.put(name, 2);
    }

    private static boolean isAllowed(String from, Row row, String target) {
        if (target.equals(ROOT) || target.startsWith(ROOT + ".")) {
            String to = packageOf(target);
            return to.equals(from) || row.ours().contains(ANY) || row.ours().contains(to);
        }
        return target.startsWith("java.")
                || target.startsWith("javax.sql")
                || target.startsWith("org.jspecify.")
                || row.libraries().stream().anyMatch(target::startsWith);
    }

    private static String packageOf(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
