package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the blocks of a document together. What it returns is a strategy only if no problem was reported. */
final class StrategyAssembly {

    private final Section root;
    private final Values values;
    private final Problems problems;

    private StrategyAssembly(Section root) {
        this.root = root;
        this.values = root.values();
        this.problems = root.values().problems();
    }

    static Strategy assemble(
            String name,
            String contentHash,
            YamlNode.Mapping document,
            Map<String, ParameterValue> overrides,
            Problems problems) {
        Parameters parameters = Parameters.read(document, overrides, problems);
        Section root = new Section(document, new Values(parameters, problems), Block.ROOT);
        return new StrategyAssembly(root).assemble(name, contentHash);
    }

    private Strategy assemble(String name, String contentHash) {
        root.node("parameters");
        String title = described("name", name);
        String version = described("version", "");
        String author = described("author", "");
        String description = described("description", "");
        SignalReader.Signals signals = SignalReader.read(root);
        ConditionReader conditions = new ConditionReader(values, signals.names(), signals.indicators());
        ProtectionReader protections = new ProtectionReader(values, signals.indicators());
        Exits exits = exits(new ExitReader(values, conditions), protections);
        OrderReader orders = new OrderReader(values, signals.indicators());
        List<EntryRule> entries =
                new EntryReader(values, conditions, orders, protections, exits.protection()).read(root);
        Execution execution = ExecutionReader.read(root);
        EntryFilters filters =
                root.section("filters", Block.FILTERS).map(FilterReader::read).orElse(EntryFilters.NONE);
        root.section("live", Block.LIVE).ifPresent(Section::finish);
        root.finish();
        if (!problems.hasErrors()) {
            values.parameters().warnOfUnused();
            signals.indicators().warnOfUnused(problems);
            warnIfNothingCloses(entries, exits, execution);
        }
        return new Strategy(
                name,
                title,
                version,
                author,
                description,
                signals.calls(),
                values.parameters().values(),
                entries,
                exits.rules(),
                filters,
                exits.risk(),
                execution,
                problems.warnings(),
                contentHash);
    }

    /** A text of the document or, as some write it, of its {@code metadata}. */
    private String described(String key, String otherwise) {
        Optional<YamlNode> node = root.node(key).or(() -> inMetadata(key));
        if (node.isEmpty()) {
            YamlNode.Mapping document = root.mapping();
            problems.warn(new Problem(key, document.line(), "the strategy has no " + key, "nothing", "a text"));
        }
        return node.flatMap(values::text).orElse(otherwise);
    }

    private Optional<YamlNode> inMetadata(String key) {
        return root.mapping().fields().get("metadata") instanceof YamlNode.Mapping metadata
                ? Optional.ofNullable(metadata.fields().get(key)).filter(node -> !node.isNull())
                : Optional.empty();
    }

    /** What closes positions, whatever block says it. */
    private record Exits(List<ExitRule> rules, Protection protection, RiskLimits risk) {}

    private Exits exits(ExitReader reader, ProtectionReader protections) {
        Optional<YamlNode> node = root.node("exit");
        Optional<Section> risk = root.section("risk", Block.RISK);
        List<ExitRule> rules = List.of();
        Optional<Section> block = Optional.empty();
        if (node.isPresent() && node.get() instanceof YamlNode.Items) {
            rules = reader.list(node.get());
        } else if (node.isPresent()) {
            block = Section.asSection(node.get(), values, Block.EXIT);
            rules = block.map(reader::read).orElse(List.of());
        }
        Protection protection = protections.read(block, risk);
        RiskLimits limits = RiskReader.read(risk.orElseGet(this::emptyRisk));
        block.ifPresent(Section::finish);
        risk.ifPresent(Section::finish);
        return new Exits(rules, protection, limits);
    }

    /** A block that is not written, to read its defaults from. */
    private Section emptyRisk() {
        return new Section(new YamlNode.Mapping("risk", root.mapping().line(), Map.of()), values, Block.RISK);
    }

    private void warnIfNothingCloses(List<EntryRule> entries, Exits exits, Execution execution) {
        boolean bothSides = entries.stream().map(EntryRule::side).distinct().count() > 1;
        boolean opposite =
                bothSides && (execution.opposite() == Opposite.REVERSE || execution.opposite() == Opposite.REDUCE);
        boolean unprotected =
                entries.stream().anyMatch(rule -> rule.protection().equals(Protection.NONE));
        if (unprotected && exits.rules().isEmpty() && !opposite) {
            YamlNode where = root.node("exit").orElse(root.mapping());
            problems.warn(where, "nothing closes a position before the end of the run", "an exit rule or a stop_loss");
        }
    }
}
