package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts that are no YAML, no strategy, or meant to do harm. */
class YamlParserTest {

    /** A text and what the only problem with it is. */
    private record Bad(String name, String text, int line, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            new Bad("empty", "", 1, "the text is empty"),
            new Bad("only a comment", "# nothing\n", 1, "the text is empty"),
            new Bad("a scalar", "hello", 1, "a strategy is a mapping"),
            new Bad("a list", "- a\n- b\n", 1, "a strategy is a mapping"),
            new Bad("two documents", "name: a\n---\nname: b\n", 2, "not YAML in column 1: but found another document"),
            new Bad("a tab", "name: a\nentry:\n\twhen: []\n", 3, "not YAML in column 1"),
            new Bad("an open bracket", "name: a\nentry: [\n", 3, "not YAML"),
            new Bad("an open quote", "name: a\ntype: \"x\n", 3, "not YAML"),
            new Bad("wrong indent", "name: a\n  type: b\n", 2, "not YAML in column 7: mapping values are not allowed"),
            new Bad("unknown alias", "name: *nobody\n", 1, "not YAML in column 7: found undefined alias"),
            new Bad("a control character", "name: a\ntype: \u0001\n", 2, "control character"),
            new Bad("a tag", "name: a\ntype: !!java.net.URL [x]\n", 2, "tags have no meaning"),
            new Bad("a local tag", "name: a\ntype: !x {}\n", 2, "tags have no meaning"),
            new Bad("a tag on a text", "name: a\ntype: !x y\n", 2, "tags have no meaning"),
            new Bad("a binary", "name: a\ntype: !!binary aGk=\n", 2, "tags have no meaning"),
            new Bad("a key that is a list", "name: a\n? [b]\n: c\n", 2, "a key is a list or a mapping"),
            new Bad("a merge of a number", "name: a\ntype: {<<: 5}\n", 2, "merges mappings only"),
            new Bad("a merge of numbers", "name: a\ntype: {<<: [5]}\n", 2, "merges mappings only"),
            new Bad("a key twice", "name: a\ntype: b\ntype: c\n", 3, "\"type\" is there twice"));

    @ParameterizedTest
    @FieldSource("BAD")
    void shouldReportTextsThatAreNoStrategy(Bad row) {
        List<Problem> problems = problems(row.text());

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(row.line());
            assertThat(problem.message()).contains(row.message());
        });
    }

    static final List<Bad> BOMBS = List.of(
            new Bad("billion laughs", laughs(), 0, "too large or too deep"),
            new Bad("doubling", doubling(), 0, "too large or too deep"),
            new Bad("merging", merging(), 0, "too large or too deep"),
            new Bad("contains itself", "name: &a [*a]\n", 0, "too large or too deep"),
            new Bad("contains itself as mapping", "name: &a {b: *a}\n", 0, "too large or too deep"),
            new Bad("merges itself", "type: &a {b: 1, <<: *a}\n", 0, "too large or too deep"),
            new Bad("deep list", "name: " + "[".repeat(100_000), 0, "too large or too deep"),
            new Bad("deep mapping", "name: " + "{a: ".repeat(100_000), 0, "too large or too deep"),
            new Bad("deep block list", "- ".repeat(100_000), 0, "too large or too deep"),
            new Bad("wide", "name: [" + "1,".repeat(400_000) + "]", 0, "too large or too deep"),
            new Bad("long", "# " + "x".repeat(1_000_000), 0, "the text is too long"));

    @ParameterizedTest
    @FieldSource("BOMBS")
    void shouldRefuseBombsInBoundedTime(Bad row) {
        // The bound is far above what is needed, so that it tells endless from slow on any machine.
        List<Problem> problems =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(row.text()));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(row.message());
            assertThat(problem.toString()).hasSizeLessThan(1_000);
        });
    }

    @Test
    void shouldKeepMessagesShortHoweverLongTheText() {
        String text = "x".repeat(1_000) + ": {" + "y".repeat(1_000) + ": 1}\nentry: {size: " + "z".repeat(100_000)
                + ", when: [{signal: " + "s".repeat(100_000) + "}]}\n";

        assertThatThrownBy(() -> StrategyTexts.read(text)).isInstanceOfSatisfying(InvalidStrategyException.class, e -> {
            assertThat(e.problems()).hasSizeGreaterThan(1);
            assertThat(e.getMessage()).hasSizeLessThan(5_000);
        });
    }

    /** Every rule names a signal that is almost one of very many. */
    @Test
    void shouldLookForNearNamesInBoundedTime() {
        StringBuilder text = new StringBuilder("dependencies:\n  signals:\n");
        for (int i = 0; i < 9_000; i++) {
            text.append("    - s/").append("a".repeat(60)).append(i).append('\n');
        }
        text.append("entry:\n  size: 1\n  when:\n");
        for (int i = 0; i < 4_000; i++) {
            text.append("    - signal: ")
                    .append("b".repeat(15))
                    .append("a".repeat(45))
                    .append(i)
                    .append('\n');
        }

        List<Problem> problems =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(text.toString()));

        assertThat(problems).hasSize(101);
        assertThat(problems.toString()).hasSizeLessThan(1_000_000);
    }

    @Test
    void shouldReadScalarsAsYamlHasThem() {
        YamlNode.Mapping root = YamlParser.parse("""
            whole: 10
            negative: -3
            huge: 100000000000000000000
            decimal: 0.5
            exponent: 1e-3
            flag: True
            quoted: "10"
            tagged: !!str 10
            text: yes
            octal: 010
            time: 1:30
            date: 2024-01-01
            none: ~
            nothing:
            empty: ""
            """, new Problems()).orElseThrow();

        Map<String, YamlNode> fields = root.fields();
        assertThat(literal(fields, "whole")).contains(new ParameterValue.Whole(10));
        assertThat(literal(fields, "negative")).contains(new ParameterValue.Whole(-3));
        assertThat(literal(fields, "huge")).contains(new ParameterValue.Decimal(1e20));
        assertThat(literal(fields, "decimal")).contains(new ParameterValue.Decimal(0.5));
        assertThat(literal(fields, "exponent")).contains(new ParameterValue.Decimal(0.001));
        assertThat(literal(fields, "flag")).contains(new ParameterValue.Flag(true));
        assertThat(literal(fields, "quoted")).contains(new ParameterValue.Text("10"));
        assertThat(literal(fields, "tagged")).contains(new ParameterValue.Text("10"));
        assertThat(literal(fields, "text")).contains(new ParameterValue.Text("yes"));
        assertThat(literal(fields, "octal")).contains(new ParameterValue.Whole(10));
        assertThat(literal(fields, "time")).contains(new ParameterValue.Text("1:30"));
        assertThat(literal(fields, "date")).contains(new ParameterValue.Text("2024-01-01"));
        assertThat(literal(fields, "none")).isEmpty();
        assertThat(literal(fields, "nothing")).isEmpty();
        assertThat(literal(fields, "empty")).contains(new ParameterValue.Text(""));
    }

    private static Optional<ParameterValue> literal(Map<String, YamlNode> fields, String key) {
        return fields.get(key) instanceof YamlNode.Scalar scalar ? scalar.literal() : Optional.empty();
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 9; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, alias))));
        }
        return text.toString();
    }

    /** Within the number of aliases allowed, yet two to the power of twenty when written out. */
    private static String doubling() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 20; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    private static String merging() {
        StringBuilder text = new StringBuilder("a0: &a0 {x: [1, 2, 3]}\n");
        for (int i = 1; i <= 20; i++) {
            text.append("a%d: &a%d {<<: *a%d, y%d: *a%d}\n".formatted(i, i, i - 1, i, i - 1));
        }
        return text.toString();
    }
}
