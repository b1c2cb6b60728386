package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Text to a tree of bounded size.
 *
 * <p>Nodes are composed, never constructed, so no tag can name a class. Aliases and merge keys are written out; a text
 * that grows too much by them is refused, and one that contains itself grows without end.
 */
final class YamlParser {

    /** Code units of a text; strategies have a few thousand. */
    static final int MAX_LENGTH = 1_000_000;

    private static final int MAX_DEPTH = 30;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_ALIASES = 50;
    private static final int MAX_KEY_LENGTH = 60;
    private static final Set<Tag> SCALAR_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final Problems problems;
    private int nodes;

    private YamlParser(Problems problems) {
        this.problems = problems;
    }

    /** The document's mapping; empty, with a problem reported, when the text is none. */
    static Optional<YamlNode.Mapping> parse(String text, Problems problems) {
        if (text.length() > MAX_LENGTH) {
            problems.error(
                    new Problem("", 0, "the text is too long", text.length() + " characters", "at most " + MAX_LENGTH));
            return Optional.empty();
        }
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
            return new YamlParser(problems).root(root);
        } catch (MarkedYAMLException e) {
            problems.error(syntaxProblem(e));
        } catch (ReaderException e) {
            String found = String.format("U+%04X", e.getCodePoint());
            int line = 1
                    + (int) text.chars()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            problems.error(new Problem("", line, "the text has a control character", found, "printable characters"));
        } catch (TooLargeException | YAMLException e) {
            problems.error(new Problem(
                    "",
                    0,
                    "the text grows too large or too deep, by aliases (&, *) perhaps",
                    String.valueOf(e.getMessage()),
                    "at most " + MAX_NODES + " values, " + MAX_DEPTH + " levels, " + MAX_ALIASES
                            + " aliases of lists or mappings"));
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_LENGTH);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setAllowRecursiveKeys(false);
        // Nothing is constructed, so tags are harmless; they are reported with the other problems.
        options.setTagInspector(tag -> true);
        return options;
    }

    private static Problem syntaxProblem(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        String column = mark == null ? "" : " in column " + (mark.getColumn() + 1);
        String message = "this is not YAML" + column + ": " + YamlNode.Scalar.shorten(String.valueOf(e.getProblem()));
        String snippet = mark == null ? null : mark.get_snippet(0, 60);
        String found =
                snippet == null ? "" : snippet.lines().findFirst().orElse("").strip();
        return new Problem("", line, message, found, "one YAML document, indented by spaces");
    }

    private Optional<YamlNode.Mapping> root(@Nullable Node root) {
        if (root == null) {
            problems.error(new Problem("", 1, "the text is empty", "nothing", "a strategy: name, entry, exit, ..."));
            return Optional.empty();
        }
        YamlNode node = node(root, "", 0, lineOf(root));
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.error(node, "a strategy is a mapping of keys to values", "for example name: my_strategy");
        return Optional.empty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line is its key's where it has one: that is where a reader looks for it. */
    private YamlNode node(Node node, String path, int depth, int line) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new TooLargeException(nodes > MAX_NODES ? "more values" : "more levels");
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, path, line);
            case SequenceNode sequence -> items(sequence, path, line, depth);
            case MappingNode mapping -> mapping(mapping, path, line, depth);
            default -> throw new IllegalStateException("no such YAML node: " + node.getNodeId());
        };
    }

    private YamlNode scalar(ScalarNode scalar, String path, int line) {
        // A plain number tagged as text was written "!!str 5", which is as good as quoted.
        boolean retagged = scalar.isPlain()
                && scalar.getTag().equals(Tag.STR)
                && !(YamlNode.Scalar.literalOf(scalar.getValue()) instanceof ParameterValue.Text);
        YamlNode.Scalar node = new YamlNode.Scalar(path, line, scalar.getValue(), scalar.isPlain() && !retagged);
        if (!SCALAR_TAGS.contains(scalar.getTag())) {
            rejectTag(node, scalar);
        }
        return node;
    }

    private YamlNode items(SequenceNode sequence, String path, int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(node(item, path + "[" + items.size() + "]", depth + 1, lineOf(item)));
        }
        YamlNode node = new YamlNode.Items(path, line, items);
        if (!sequence.getTag().equals(Tag.SEQ)) {
            rejectTag(node, sequence);
        }
        return node;
    }

    private YamlNode mapping(MappingNode mapping, String path, int line, int depth) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        List<NodeTuple> merges = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merges.add(tuple);
            } else {
                field(tuple, path, depth, fields);
            }
        }
        for (NodeTuple merge : merges) {
            merge(node(merge.getValueNode(), path, depth + 1, lineOf(merge.getKeyNode())), fields);
        }
        YamlNode node = new YamlNode.Mapping(path, line, fields);
        if (!mapping.getTag().equals(Tag.MAP)) {
            rejectTag(node, mapping);
        }
        return node;
    }

    private void field(NodeTuple tuple, String path, int depth, Map<String, YamlNode> fields) {
        int line = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
            problems.error(new Problem(path, line, "a key is a list or a mapping", "it", "a plain word as key"));
            return;
        }
        String key = keyNode.getValue();
        String shortKey = key.length() <= MAX_KEY_LENGTH ? key : key.substring(0, MAX_KEY_LENGTH) + "...";
        String fieldPath = path.isEmpty() ? shortKey : path + "." + shortKey;
        YamlNode value = node(tuple.getValueNode(), fieldPath, depth + 1, line);
        YamlNode earlier = fields.putIfAbsent(key, value);
        if (earlier != null) {
            String message = "\"" + shortKey + "\" is there twice, first with a value in line " + earlier.line();
            problems.error(new Problem(fieldPath, line, message, value.shown(), "each key once"));
        }
    }

    /** {@code <<: *defaults}: what is not written here comes from there. */
    private void merge(YamlNode from, Map<String, YamlNode> fields) {
        switch (from) {
            case YamlNode.Mapping mapping -> mapping.fields().forEach(fields::putIfAbsent);
            case YamlNode.Items list
            when list.items().stream().allMatch(YamlNode.Mapping.class::isInstance) ->
                list.items().forEach(item -> merge(item, fields));
            case YamlNode.Items list ->
                problems.error(list, "\"<<\" merges mappings only", "a mapping or a list of mappings");
            case YamlNode.Scalar scalar ->
                problems.error(scalar, "\"<<\" merges mappings only", "a mapping or a list of mappings");
        }
    }

    private void rejectTag(YamlNode node, Node tagged) {
        String tag = YamlNode.Scalar.shorten(tagged.getTag().getValue());
        problems.error(new Problem(
                node.path(),
                node.line(),
                "tags have no meaning in a strategy",
                "the tag " + tag,
                "a value without tag"));
    }

    /** Ends the writing out of aliases. */
    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
