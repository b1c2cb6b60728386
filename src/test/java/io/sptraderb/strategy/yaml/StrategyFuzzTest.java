package io.sptraderb.strategy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Damaged strategies are strategies or have problems; nothing else ever happens. */
class StrategyFuzzTest {

    private static final long SEED = 20_240_601;
    private static final int ROUNDS = 10_000;

    private static final List<String> PIECES = List.of(
            ":",
            "-",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "\n",
            "  ",
            "\t",
            "#",
            "&a",
            "*a",
            "<<",
            "!",
            "!!int",
            "%YAML 9.9",
            "|",
            ">",
            "---",
            "...",
            "null",
            "~",
            "0",
            "-1",
            "1e999",
            ".nan",
            "true",
            "parameters.",
            "parameters.x",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u2028",
            "signal",
            "when",
            "entry",
            "none",
            "? ",
            "99999999999999999999");

    @Test
    void shouldNeverGiveAnythingButAStrategyOrItsProblems() throws IOException {
        List<String> texts = shipped();
        Random random = new Random(SEED);
        int[] outcomes = new int[2];
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String text = mutated(texts.get(random.nextInt(texts.size())), random);
                outcomes[outcome(text, round)]++;
            }
        });
        // Both must happen often, or the mutations test nothing.
        assertThat(outcomes[0]).isGreaterThan(ROUNDS / 20);
        assertThat(outcomes[1]).isGreaterThan(ROUNDS / 20);
    }

    private static int outcome(String text, int round) {
        try {
            Strategy strategy = StrategyReader.read("fuzzed", text, Map.of());
            assertThat(strategy.contentHash()).hasSize(64);
            return 0;
        } catch (InvalidStrategyException e) {
            assertThat(e.problems()).isNotEmpty();
            return 1;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", round " + round + ", text:\n" + text, e);
        }
    }

    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(20)));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
                case 3 -> text.insert(at, text, at, Math.min(text.length(), at + random.nextInt(60)));
                default -> swapLines(text, random);
            }
        }
        return text.toString();
    }

    private static void swapLines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        String moved = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), moved);
        text.setLength(0);
        text.append(String.join("\n", lines)).append('\n');
    }

    private static List<String> shipped() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("strategies"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(5);
        return texts;
    }
}
