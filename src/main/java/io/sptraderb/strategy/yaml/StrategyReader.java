package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Strategy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Reads strategies written in YAML. */
public final class StrategyReader {

    private StrategyReader() {}

    /**
     * The strategy a text describes.
     *
     * @param name how requests name it
     * @param overrides parameters to replace before references to them are resolved
     * @throws InvalidStrategyException with every problem of the text and the overrides
     */
    public static Strategy read(String name, String yaml, Map<String, ParameterValue> overrides) {
        Problems problems = new Problems();
        Optional<Strategy> strategy = assemble(name, yaml, overrides, problems);
        if (strategy.isEmpty() || problems.hasErrors()) {
            throw new InvalidStrategyException(name, problems.errors());
        }
        return strategy.get();
    }

    /** What a list of strategies shows of a text, whether it can run or not. */
    public static StrategySummary summarize(String name, String yaml) {
        Problems problems = new Problems();
        return assemble(name, yaml, Map.of(), problems)
                .map(strategy -> new StrategySummary(
                        strategy.title(), strategy.description(), strategy.version(), problems.errors()))
                .orElseGet(() -> new StrategySummary(name, "", "", problems.errors()));
    }

    /** The strategy, of use only if there are no problems; empty when the text could not be read to its end. */
    private static Optional<Strategy> assemble(
            String name, String yaml, Map<String, ParameterValue> overrides, Problems problems) {
        try {
            return YamlParser.parse(yaml, problems)
                    .map(root -> StrategyAssembly.assemble(name, hash(yaml), root, overrides, problems));
        } catch (Problems.TooManyException e) {
            // They are collected, and say that there are more.
            return Optional.empty();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
